/** A reporter that ends the run at the first failure: one is enough to know that a mutant was noticed. */
export default async function* firstFailure(source) {
  for await (const { type } of source) if (type === 'test:fail') process.exit(1);
  yield '';
}
