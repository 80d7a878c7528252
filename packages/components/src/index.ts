export { AaElement, type StepFrame, type StepStatus } from './foundation/element.js';
export { PartedElement } from './foundation/parted-element.js';
export { LocalizedElement, type AaEventDetail, type AaEventName } from './foundation/localized-element.js';
export type { MessageTable } from './foundation/message-table.js';
export type { AaStepDetail } from './foundation/visit-steps.js';
export { visitContext, type PastVisit, type Visit } from './foundation/visit-context.js';
export { AaAttendanceFlow } from './attendance-flow/attendance-flow.js';
export { AaConcludeButton, type AaAttendanceRegisteredDetail } from './conclude-button/conclude-button.js';
export {
  AaDiagnosticForm,
  type AaDiagnosticAnsweredDetail,
  type AaDiagnosticCompletedDetail,
} from './diagnostic-form/diagnostic-form.js';
export { AaDiagnosticResult } from './diagnostic-result/diagnostic-result.js';
export { AaIndicatorPanel } from './indicator-panel/indicator-panel.js';
export { AaNpsSurvey, type AaSurveyDetail } from './nps-survey/nps-survey.js';
export {
  AaReferralButton,
  type AaFollowUpScheduledDetail,
  type AaJourneyDeclinedDetail,
  type AaJourneyReferredDetail,
} from './referral-button/referral-button.js';
export { AaRegistrationQueue, type AaRegistrationSeenToDetail } from './registration-queue/registration-queue.js';
export { AaSyncStatus } from './sync-status/sync-status.js';
export type { LinkWay } from './client-phone/link-ways.js';
export type { AaListeningNotedDetail } from './listening/listening-noted.js';
export {
  AaToolRecommender,
  type AaToolDeliveredDetail,
  type AaToolSentDetail,
} from './tool-recommender/tool-recommender.js';
export { AaClientRegistration, type AaClientIdentifiedDetail } from './client-registration/client-registration.js';
export {
  AaConsentCapture,
  type AaConsentRecordedDetail,
  type AaConsentRevokedDetail,
} from './consent-capture/consent-capture.js';
export {
  AaProvider,
  type AaAttendanceDetail,
  type AaAttendanceEndedDetail,
  type AaErrorDetail,
  type AaReadyDetail,
} from './provider/provider.js';
