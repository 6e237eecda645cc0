// What all tests stand in, the same wherever and by whomever they are run.
import fc from 'fast-check'

// Laws are tried on the same made-up texts in each run, so that what is red is so by the change and not by chance.
// `OUTSIDE_IN_SEED=7 npm test` tries them on others.
const seed = process.env['OUTSIDE_IN_SEED'] ?? '20261122'
if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`OUTSIDE_IN_SEED is to be a whole number of up to ten digits, and not "${seed}".`)
fc.configureGlobal({ seed: Number(seed) })

// Git tells its hooks by these which repository they are in. Tests that are run by a hook would write into that, and not into their own.
for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX'])
  delete process.env[name]
