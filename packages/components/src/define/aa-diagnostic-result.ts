import { AaDiagnosticResult } from '../diagnostic-result/diagnostic-result.js';
import { define } from '../foundation/define.js';

define('aa-diagnostic-result', AaDiagnosticResult);
