import { type DraftTarget, holdsAmounts, holdsDates, holdsWords } from './draft-target.ts'

/** Files of contracts, one row each; the rows of one procedure make one OCDS release. */
export const s6Contracts: DraftTarget = {
  system: 's6',
  version: 'ocds-1.1',
  roles: [
    { id: 'rfc', names: [/^rfc\b/, /\brfc\b/], holds: ({ shares, filled }) => filled === 0 || shares.rfc >= 0.5 },
    {
      id: 'buyer',
      names: [
        /^(?:institucion|dependencia|ente publico|entidad|comprador)$/,
        /^(?:nombre (?:de la )?)?(?:institucion|dependencia|entidad)\b/,
      ],
      holds: holdsWords,
    },
    {
      id: 'unit',
      names: [/^(?:nombre (?:de la )?)?(?:uc|unidad (?:compradora|contratante|administrativa))$/],
      holds: holdsWords,
    },
    { id: 'unitKey', names: [/^(?:clave|id) (?:de la )?(?:uc|unidad (?:compradora|contratante|administrativa))$/] },
    {
      id: 'supplier',
      names: [
        /^(?:proveedor o contratista|proveedor|contratista|adjudicatario)$/,
        /razon social|^(?:nombre )?(?:del )?(?:proveedor|contratista)/,
      ],
      holds: holdsWords,
    },
    {
      id: 'procedure',
      names: [
        /^(?:numero|no|num|clave|id|codigo|referencia) (?:de |del )?(?:el )?(?:procedimiento|expediente|licitacion)$/,
        /^(?:expediente|licitacion)$/,
      ],
      holds: ({ dates }) => (dates?.share ?? 0) < 0.8,
    },
    { id: 'contractNumber', names: [/^(?:numero|no|num|clave|id|codigo) (?:de |del )?contrato$/] },
    { id: 'method', names: [/tipo (?:de )?procedimiento|modalidad/], holds: holdsWords },
    { id: 'category', names: [/tipo (?:de )?contrat(?:acion|o)|materia/], holds: holdsWords },
    { id: 'law', names: [/^ley\b/], holds: holdsWords },
    { id: 'article', names: [/articulo/], holds: holdsWords },
    { id: 'exception', names: [/descripcion (?:de la )?excepcion|justificacion|fundamento/], holds: holdsWords },
    { id: 'item', names: [/^partida especifica$/, /^partida/] },
    {
      id: 'amount',
      names: [/^importe(?: (?:drc|total|del contrato))?$/, /^monto(?: (?:total|del contrato))?$/, /importe|monto/],
      holds: holdsAmounts,
    },
    { id: 'currency', names: [/^(?:moneda|divisa)$/], holds: holdsWords },
    { id: 'size', names: [/estratificacion|tamano/], holds: holdsWords },
    { id: 'joint', names: [/^compra consolidada$/], holds: holdsWords },
    { id: 'published', names: [/fecha (?:de )?publicacion/], holds: holdsDates },
    { id: 'awarded', names: [/fecha (?:de |del )?(?:fallo|adjudicacion)/], holds: holdsDates },
    { id: 'signed', names: [/fecha (?:de )?(?:la )?firma/, /fecha (?:del )?contrato/], holds: holdsDates },
    { id: 'start', names: [/fecha (?:de )?inicio/, /inicio/], holds: holdsDates },
    { id: 'end', names: [/fecha (?:de )?(?:fin|termino|conclusion)/, /\bfin\b|termino/], holds: holdsDates },
    {
      id: 'title',
      names: [
        /^(?:descripcion|titulo|objeto)(?: (?:de|del|de la)?(?: )?(?:contrato|contratacion))?$/,
        /objeto|descripcion/,
      ],
      holds: holdsWords,
    },
    {
      id: 'link',
      names: [/direccion del anuncio|\b(?:url|liga|enlace|hipervinculo)\b/],
      holds: ({ shares, filled }) => filled === 0 || shares.url >= 0.5,
    },
  ],
  needs: [['supplier', 'rfc'], ['procedure'], ['amount', 'title']],
  lists: [
    {
      name: 'procurement-method',
      role: 'method',
      choices: [
        [/licitacion publica/, 'open'],
        [/adjudicacion directa/, 'direct'],
        [/invitacion/, 'limited'],
      ],
    },
    {
      name: 'procurement-category',
      role: 'category',
      choices: [
        [/servicio|arrendamiento|consultoria/, 'services'],
        [/obra/, 'works'],
        [/adquisicion|bien/, 'goods'],
      ],
    },
  ],
  group: 'procedure',
  document: `
  # Uncertain: the file gives no ocid. Its prefix is made of the file's name and is none of the Open Contracting
  # Partnership's register, so that nobody takes it for one of theirs; register one and write it here.
  - { to: ocid, template: 'pdn-<file:slug>-{<procedure>}', inferred: true, required: true }

  # One release a procedure: a later edition of the file corrects it instead of adding another.
  - { to: id, template: '{<procedure>}', inferred: true }

  # The latest thing that the rows tell of the procedure.
  - to: date
    first:
      ? - latest: <<published awarded signed>>
      ? - latest: <<start>>
    as: date-time

  - { to: 'tag[]', constant: contract }
  - { to: initiationType, constant: tender }
  - { to: language, constant: es }

  - { to: buyer.id, hash: [<buyer>] }
  - { to: buyer.name, from: <buyer>, as: name }
  - to: parties[]
    key: id
    item:
      - { to: id, hash: [<buyer>] }
      - { to: name, from: <buyer>, as: name }
      - { to: 'roles[]', constant: buyer }

  - to: parties[]
    key: id
    item:
      - { to: id, template: 'MX-UC-{<unitKey>}', inferred: true }
      - { to: name, from: <unit>, as: name }
      - { to: identifier.id, from: <unitKey> }
      - { to: identifier.scheme, constant: MX-UC }
      - { to: 'roles[]', constant: procuringEntity }
  - { to: tender.procuringEntity.id, template: 'MX-UC-{<unitKey>}', inferred: true }
  - { to: tender.procuringEntity.name, from: <unit>, as: name }

  # The RFC stands as the source gives it, for clients who may see it; the cut replaces those of natural persons.
  - to: parties[]
    key: id
    item:
      - { to: id, template: 'MX-RFC-{<rfc>}', inferred: true }
      - { to: name, from: <supplier>, as: name }
      - { to: identifier.scheme, constant: MX-RFC }
      - { to: identifier.id, from: <rfc>, as: upper }
      - { to: identifier.legalName, from: <supplier>, as: name }
      - { to: 'roles[]', constant: supplier }
--
  - to: parties[]
    key: id
    item:
      - { to: id, hash: [<supplier>] }
      - { to: name, from: <supplier>, as: name }
      - { to: 'roles[]', constant: supplier }

  - { to: planning.budget.id, from: <item> }

  - { to: tender.id, from: <procedure> }

  - { to: tender.procurementMethod, from: <method><method:catalogue> }
  - { to: tender.procurementMethodDetails, from: <method> }

  - { to: tender.procurementMethodRationale, template: '{<law>}[, {<article>}][: {<exception>}]' }
--
  - { to: tender.procurementMethodRationale, from: <law> }

  - { to: tender.mainProcurementCategory, from: <category><category:catalogue> }
  - { to: 'tender.additionalProcurementCategories[]', from: <category> }

  - { to: tender.description, template: 'Compra consolidada: {<joint>}' }

  - to: tender.documents[]
    key: id
    when: { column: <link>, empty: false }
    item:
      - { to: id, hash: [<link>] }
      - { to: documentType, constant: tenderNotice }
      - { to: url, from: <link> }
      ? - { to: datePublished, from: <published>, as: date-time<published:formats> }

  # One award a supplier and decision: in OCDS a contract names its supplier through its award.
  - to: awards[]
    key: id
    item:
      - { to: id, hash: <<procedure supplier awarded>> }
      - { to: status, constant: active }
      ? - { to: description, template: 'Estratificación del proveedor: {<size>}' }
      ? - { to: date, from: <awarded>, as: date-time<awarded:formats> }
      - to: suppliers[]
        key: id
        item:
          ? - { to: id, template: 'MX-RFC-{<rfc>}', inferred: true }
          ? - { to: id, hash: [<supplier>] }<without rfc>
          - { to: name, from: <supplier>, as: name }

  - to: contracts[]
    key: id
    item:
      # Where the file numbers no contracts. The hash leaves the RFC out: of a natural person's it would be an oracle.
      ? - { to: id, hash: <<procedure unitKey supplier item amount awarded signed start title>> }<without contractNumber>
      ? - { to: id, from: <contractNumber> }
      - { to: awardID, hash: <<procedure supplier awarded>> }
      ? - { to: title, from: <title> }
      ? - { to: value.amount, from: <amount>, as: money }
      ? - { to: value.currency, from: <currency>, as: upper }
      ? - { to: value.currency, constant: MXN, when: { column: <amount>, empty: false } }<without currency>
      ? - { to: dateSigned, from: <signed>, as: date-time<signed:formats> }
      ? - { to: period.startDate, from: <start>, as: date-time<start:formats> }
      ? - { to: period.endDate, from: <end>, as: date-time<end:formats> }
`,
}
