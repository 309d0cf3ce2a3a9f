export { versionsOfSystem } from '@pdn/systems'
