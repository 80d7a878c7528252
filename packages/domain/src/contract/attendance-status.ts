import * as z from '#schema';

/** What every view of a registration tells: the device's and that of the partner's server. */
export const registrationFields = {
  registry: z.string(),
  /**
   * `pending`: waiting or trying again · `registered`: the registry holds what is known · `failed`: needs a person.
   * What is corrected or revoked later takes a registered one through `pending` again.
   */
  status: z.enum(['pending', 'registered', 'failed']),
  /** The registry's own number, once registered; it stays while a later change is on its way. */
  protocol: z.optional(z.string()),
  /** Why it failed, or why it is still being tried. */
  problem: z.optional(z.object({ code: z.string(), message: z.string() })),
};

/** Where an attendance stands on its way into one registry. */
export const registrationSchema = z.object(registrationFields);

/** An attendance has one for each registry of its partner. */
export type Registration = z.infer<typeof registrationSchema>;

/** Body of `GET /v1/attendances/{id}`. */
export const attendanceStatusSchema = z.object({
  attendanceId: z.string(),
  status: z.enum(['open', 'concluded', 'interrupted']),
  registrations: z.array(registrationSchema),
});

/** Settled once no registration is `pending` any more. */
export type AttendanceStatus = z.infer<typeof attendanceStatusSchema>;
