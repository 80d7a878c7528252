import { AaToolRecommender } from '../tool-recommender/tool-recommender.js';
import { define } from '../foundation/define.js';

define('aa-tool-recommender', AaToolRecommender);
