import { AaDiagnosticForm } from '../diagnostic-form/diagnostic-form.js';
import { define } from '../foundation/define.js';

define('aa-diagnostic-form', AaDiagnosticForm);
