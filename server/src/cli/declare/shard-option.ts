import { InvalidArgumentError } from 'commander'
import { readShard, type Shard } from '../shard.ts'

/** Reads the value of --shard. @throws InvalidArgumentError for what is none */
export function shardOption(said: string): Shard {
  const shard = readShard(said)
  if (shard === undefined) throw new InvalidArgumentError('Say which share of how many, as in 2/3.')
  return shard
}
