#!/usr/bin/env node
// Stands outside of dist, so that npm can link the command before anything is built.
import './dist/bin.js';
