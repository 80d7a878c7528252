export { DirectoryInUseError, lockDirectory } from './lock-directory.js';
