export { type LinkSettings, linkPeople } from './link-people.ts'
