/** Nobody signs in here: the publishable key opens one attendance for whoever is in front of the page. */
import { selfService } from './self-service.js';

const provider = document.querySelector('aa-provider');
const { publishableKey, unit } = provider.dataset;
const { getSessionToken } = selfService({
  gateway: provider.getAttribute('gateway'),
  publishableKey,
  unitId: unit,
});
// Itself, not a function around it: by it the elements know that the visitor attends themself.
provider.getSessionToken = getSessionToken;
