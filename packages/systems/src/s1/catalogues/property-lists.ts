import { bareList, keyedList } from './declared-list.ts'

/** Who holds property, an investment or a debt. */
export const holders = keyedList(
  'titularBien',
  { es: 'Titular', en: 'Holder' },
  {
    DEC: ['Declarante', 'Declarant'],
    CYG: ['Cónyuge', 'Spouse'],
    CBN: ['Concubina o concubinario', 'Common-law partner'],
    CVV: ['Conviviente', 'Civil partner'],
    DEN: ['Dependiente económico', 'Economic dependant'],
    CTER: ['Copropiedad con terceros', 'Owned jointly with others'],
  },
)

/** Kind of real estate. */
export const realEstateTypes = keyedList(
  'tipoInmueble',
  { es: 'Tipo de inmueble', en: 'Kind of real estate' },
  {
    CASA: ['Casa', 'House'],
    DPTO: ['Departamento', 'Flat'],
    EDIF: ['Edificio', 'Building'],
    LOCC: ['Local comercial', 'Commercial premises'],
    BODG: ['Bodega', 'Warehouse'],
    PALC: ['Palco', 'Box'],
    RACH: ['Rancho', 'Ranch'],
    TERR: ['Terreno', 'Land'],
    OTRO: ['Otros (especifique)', 'Other (specify)'],
  },
)

/** How property was acquired. */
export const acquisitions = keyedList(
  'formaAdquisicion',
  { es: 'Forma de adquisición', en: 'Form of acquisition' },
  {
    CPV: ['Compraventa', 'Purchase'],
    CSN: ['Cesión', 'Assignment'],
    DNC: ['Donación', 'Gift'],
    HRN: ['Herencia', 'Inheritance'],
    PRM: ['Permuta', 'Exchange'],
    RST: ['Rifa o sorteo', 'Raffle or draw'],
    STC: ['Sentencia', 'Judgment'],
  },
)

/** How property was paid. */
export const payments = bareList(
  'formaPago',
  { es: 'Forma de pago', en: 'Form of payment' },
  {
    CRÉDITO: ['Crédito', 'Credit'],
    CONTADO: ['Contado', 'Cash'],
    'NO APLICA': ['No aplica', 'Not applicable'],
  },
)

/** By which document the value of real estate goes. */
export const valueSources = bareList(
  'valorConformeA',
  { es: 'El valor es conforme a', en: 'The value is that of' },
  {
    'ESCRITURA PÚBLICA': ['Escritura pública', 'The public deed'],
    SENTENCIA: ['Sentencia', 'The judgment'],
    CONTRATO: ['Contrato', 'The contract'],
  },
)

/** Why property was given up. */
export const disposalReasons = keyedList(
  'motivoBaja',
  { es: 'Motivo de la baja', en: 'Reason of the removal' },
  {
    VNT: ['Venta', 'Sale'],
    DNC: ['Donación', 'Gift'],
    SNT: ['Siniestro', 'Loss'],
    OTRO: ['Otro(especifique)', 'Other (specify)'],
  },
)

/** Unit of an area. */
export const areaUnits = bareList(
  'unidadMedida',
  { es: 'Unidad de medida', en: 'Unit of area' },
  {
    m2: ['Metros cuadrados', 'Square metres'],
    ha: ['Hectáreas', 'Hectares'],
    km2: ['Kilómetros cuadrados', 'Square kilometres'],
  },
)

/** Kind of vehicle. */
export const vehicleTypes = keyedList(
  'tipoVehiculo',
  { es: 'Tipo de vehículo', en: 'Kind of vehicle' },
  {
    AUMOT: ['Automóvil/motocicleta', 'Car or motorcycle'],
    AERN: ['Aeronave', 'Aircraft'],
    BARYA: ['Barco/yate', 'Ship or yacht'],
    OTRO: ['Otros (especifique)', 'Other (specify)'],
  },
)

/** Kind of movable goods. */
export const movableTypes = keyedList(
  'tipoBienBienesMuebles',
  { es: 'Tipo de bien mueble', en: 'Kind of movable goods' },
  {
    MECA: ['Menaje de casa (muebles y accesorios de casa)', 'Household goods'],
    APAE: ['Aparatos electrónicos y electrodomésticos', 'Electronic and household appliances'],
    JOYA: ['Joyas', 'Jewellery'],
    COLEC: ['Colecciones', 'Collections'],
    OBRA: ['Obras de arte', 'Works of art'],
    OTRO: ['Otros (especifique)', 'Other (specify)'],
  },
)

/** Kind of goods that were disposed of. */
export const disposedTypes = bareList(
  'tipoBienEnajenacionBienes',
  { es: 'Tipo de bien enajenado', en: 'Kind of goods disposed of' },
  {
    MUEBLE: ['Mueble', 'Movable'],
    INMUEBLE: ['Inmueble', 'Real estate'],
    VEHICULO: ['Vehículo', 'Vehicle'],
  },
)
