import * as z from '#schema';
import { identifierSchema, textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

/**
 * Who answers for the data, and how to reach them.
 *
 * Source: Law 13.709/2018 (LGPD), art. 9 III and IV; ISO/IEC TS 27560:2023, 6.3.6.
 */
export const controllerFields = {
  /** `party_id`, 6.3.6.2. */
  id: identifierSchema,
  /** `party_name`, 6.3.6.7. */
  name: textSchema(120),
  /** `party_address`, 6.3.6.3. */
  address: textSchema(240),
  /** `party_contact`, 6.3.6.9: where the client reaches who answers for data protection. */
  contact: textSchema(240),
};

/** The organisation that decides what is done with the data, as a term names it. Source: LGPD art. 5 VI. */
export const controllerSchema = z.strictObject(controllerFields);

/** What is done with the data. */
export const processingSchema = z.strictObject({
  /** `pii_information` and `pii_type`, 6.3.4.8 and 6.3.5.2: kinds of data, never the data. */
  dataCategories: checked(z.array(textSchema(120)), z.minLength(1), z.maxLength(50)),
  /** `storage_locations`, 6.3.4.12. */
  storageLocations: checked(z.array(textSchema(120)), z.minLength(1), z.maxLength(20)),
  /** `retention_period`, 6.3.4.13. LGPD art. 9 II. */
  retention: textSchema(400),
  /** `recipient_third_parties`, 6.3.4.18; empty when nobody receives the data. LGPD art. 9 V. */
  recipients: checked(z.array(textSchema(240)), z.maxLength(50)),
  /** `withdrawal_method`, 6.3.4.19: free and easy. LGPD art. 8 §5. */
  withdrawalMethod: textSchema(400),
});
