import { foldForSearch } from './fold-text.ts'

/** Words that only names of organisations hold; surnames and given names among such words are left out on purpose. */
const organisationWords: ReadonlySet<string> = new Set(
  `abastecedora academia acabados administracion administradora agencia agricola agropecuaria alcaldia almacenes asesores
  asesoria asociacion asociados auditoria autobuses automotriz autopartes ayuntamiento bufete camara carreteras centro
  cementos clinica colegio comercial comercializadora comercializadores comision compania comunicaciones
  confecciones congreso consejo consorcio construccion construcciones constructor constructora constructores consultores
  consultoria consultorias contratistas cooperativa coordinacion corporacion corporativo corporation company delegacion
  desarrolladora desarrollos diagnostica direccion distribuidor distribuidora distribuciones edificaciones editora
  editorial electronica embotelladora empresa empresarial empresas enterprise equipos escuela estudios farmaceutica
  farmaceuticos farmacia farmacias federacion ferreteria ferretera ferrocarriles fideicomiso fiscalia fundacion gasolinera
  gobierno group grupo hermanos holding hospital hoteles hotelera imprenta impresiones impresora impulsora industria
  industrial industriales industrias infraestructura ingenieria ingenieros inmobiliaria instalaciones institucion
  instituto insumos internacional international inversiones investigaciones junta juzgado laboratorio laboratorios
  limpieza logistica manufacturas manufacturera mantenimiento maquinaria maquinados maquiladora materiales mercantil
  municipio multiservicios negocios obras operadora organismo organizacion papeleria patronato plasticos poder
  procuraduria productora productores productos promotora promotores proveedor proveedora proveedores proyectos
  publicidad publicaciones quimica quimicos refaccionaria refacciones representaciones restaurante secretaria seguros
  seguridad servicio servicios sindicato sistema sistemas sociedad soluciones solutions subsecretaria suministros
  supermercado supervision talleres technologies tecnologia tecnologias telecomunicaciones telefonos textiles trading
  transportadora transporte transportes tribunal tubos turismo unidad union universidad urbanizadora urbanizaciones
  vehiculos viajes vigilancia`.split(/\s+/),
)

/** The first word of the name that only organisations bear, folded for search; it is a hint and not a legal form. */
export const organisationWord = (name: string): string | undefined =>
  foldForSearch(name)
    .split(' ')
    .find(word => organisationWords.has(word))
