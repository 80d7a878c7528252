import { define } from '../foundation/define.js';
import { AaNpsSurvey } from '../nps-survey/nps-survey.js';

define('aa-nps-survey', AaNpsSurvey);
