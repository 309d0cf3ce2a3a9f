export { type BlobOptions, readBlob } from './reading/read-blob.ts'
