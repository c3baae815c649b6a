/**
 * fast-check with one seed for all, so that a run of the tests can be repeated and does not hang on chance:
 * PROPERTY_SEED=123 npm run test:node tries others, as one who changes a reader should.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20261126) });

export * from 'fast-check';
export default fc;
