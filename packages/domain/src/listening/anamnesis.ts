import * as z from '#schema';
import type { Attendance } from '../attendance/attendance.js';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

const promptSchema = z.strictObject({
  id: identifierSchema,
  /** What the agent asks, ready to be said. */
  text: textSchema(240),
  /** For the agent: how to go on, and what in the answer matters. */
  help: textSchema(400),
  /** What the answer may speak of: themes, and practices of the questionnaire. */
  listenFor: z.strictObject({
    themes: checked(z.array(identifierSchema), z.minLength(1)),
    questionIds: z._default(z.array(identifierSchema), []),
  }),
});

/** One question of a guided history; the note that answers it keeps its `id`. */
export type AnamnesisPrompt = z.infer<typeof promptSchema>;

const chapterSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(60),
  prompts: checked(z.array(promptSchema), z.minLength(1)),
});

/** Prompts about one side of the business, asked one after the other. */
export type AnamnesisChapter = z.infer<typeof chapterSchema>;

/** A guided history of the business. What the client tells is kept as notes, each with the prompt it answers. */
export const anamnesisSchema = z.strictObject({
  ...contentIdentity('anamnesis'),
  name: textSchema(120),
  /** Minutes that a client should expect. */
  minutes: checked(z.int(), z.positive()),
  chapters: checked(z.array(chapterSchema), z.minLength(1)),
});

/** `anamnesisProgress` tells what of it is still to be asked. */
export type Anamnesis = z.infer<typeof anamnesisSchema>;

type Notes = Attendance['notes'];

/** What of one chapter the client has told so far. */
export interface ChapterProgress {
  readonly chapter: AnamnesisChapter;
  /** Prompts that the client told something about, with the notes. */
  readonly told: readonly { readonly prompt: AnamnesisPrompt; readonly notes: Notes }[];
  /** Prompts that nothing was noted for yet. */
  readonly open: readonly AnamnesisPrompt[];
}

/**
 * What of a guided history was told and what is open, chapter by chapter. A prompt keeps its id from one version
 * to the next, so that what was told under an earlier one counts.
 */
export function anamnesisProgress({ id, chapters }: Anamnesis, notes: Notes): readonly ChapterProgress[] {
  const notesOf = (promptId: string) =>
    notes.filter(({ prompt }) => prompt?.anamnesis.id === id && prompt.promptId === promptId);
  return chapters.map((chapter) => {
    const prompts = chapter.prompts.map((prompt) => ({ prompt, notes: notesOf(prompt.id) }));
    return {
      chapter,
      told: prompts.filter((one) => one.notes.length > 0),
      open: prompts.filter((one) => one.notes.length === 0).map(({ prompt }) => prompt),
    };
  });
}
