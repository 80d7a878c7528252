import * as z from '#schema';

/**
 * Legal size of a company. `OTHER` is what the policy does not attend: it can be said, so that the
 * refusal is clear, and never concludes.
 *
 * Source: Complementary Law 123/2006.
 */
export const companySizeSchema = z.enum(['MEI', 'ME', 'EPP', 'OTHER']);

/** The revenue that bounds each size changes by law: the client says the size, no code works it out. */
export type CompanySize = z.infer<typeof companySizeSchema>;
