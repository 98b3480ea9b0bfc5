import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Land, development, maps and addresses. */
export const planning = conceptsFrom([
  {
    slug: 'planning',
    label: 'planning applications',
    category: 'development-management',
    phrases: `
      planning system; planning software; planning application; planning applications; development management;
      development control; planning and building control; planning and regulatory; development management system;
      planning casework; planning case management; planning portal; planning back office; planning enforcement;
      digital planning; digital planning services; planning services; planning and development; development planning;
      planning viability; viability assessments; ceisiadau cynllunio; planning permission; planning process;
      development and planning; planning search; planning department; dm and bc; dm and bc case management;
      planning regulatory system`,
    products: `
      Idox Uniform; Uniform Idox; Idox Cloud; Tascomi; Tascomi Planning; Arcus; Arcus Global; Arcus Built Environment;
      Agile Applications; Agile Planning; PlanX; BOPS; Northgate M3; Northgate M3 Planning; NEC Assure; Assure NEC;
      Acolaid; Swift LG; SwiftLG; DEF MasterGov; MasterGov; Ocella; Ocellaweb; Civica APP Planning; Idox Acolaid;
      Idox Public Access; Salesforce Arcus; Uniform replacement; Uniform planning`,
  },
  {
    slug: 'building-control',
    label: 'building control',
    category: 'building-control',
    broader: 'planning',
    phrases: `
      building control; building regulations; building control system; building control software; building inspection;
      competent persons notifications; dangerous structures; rheoli adeiladu`,
    products: 'Submit-a-Plan; Building Control Alliance; LABC Connect',
  },
  {
    slug: 'local-plan',
    label: 'local plans and consultation',
    category: 'local-plans-and-consultation',
    phrases: `
      local plan; planning policy; local plan consultation; local development plan;
      consultation and engagement on plans; site allocations; call for sites;
      affordable housing; housing land monitoring; development monitoring`,
    acronyms: 'SHLAA',
    products: `
      Objective Keyplan; Keyplan; Opus Consult; OpusConsult; Inovem; Inovem Consult; Smart Commenting; Uniform CDP;
      CDPSmart; Limehouse`,
  },
  {
    slug: 'developer-contributions',
    label: 'developer contributions',
    category: 'developer-contributions',
    phrases: `
      section 106; community infrastructure levy; developer contributions; planning obligations;
      infrastructure funding statement; s106 and cil; biodiversity net gain; biodiversity net gain monitoring`,
    acronyms: 'CIL; S106',
    products: 'Exacom; Public Facing Module',
  },
  {
    slug: 'land-charges',
    label: 'land charges',
    category: 'land-charges',
    phrases: `
      land charges; local land charges; local land charges register; land searches; property searches; llc1 register;
      land charges migration; con29; pridiannau tir; llc1 search; llc1; land charge searches`,
    acronyms: 'LLC; NLIS',
    products: 'Total Land Charges; TLC Land Charges; MDA Land Charges; Idox TLC',
  },
  {
    slug: 'address-gazetteer',
    label: 'address and street gazetteers',
    category: 'address-and-street-gazetteers',
    phrases: `
      land and property gazetteer; local land and property gazetteer; address gazetteer; gazetteer;
      gazetteer management; street gazetteer; street naming and numbering; address management; address matching;
      unique property reference; address data; corporate address`,
    acronyms: 'LLPG; LSG; NLPG; UPRN; SNN; BLPU',
    products: `
      GGP NGz; GGP; Symphony iManage; Aligned Assets; Aligned Assets Symphony; Symphony Bluelight;
      Idox iManage Gazetteer; GeoPlace; QAS; AddressBase; XMAP gazetteer; Loqate; Ideal Postcodes`,
  },
  {
    slug: 'gis',
    label: 'geographic information',
    category: 'geographic-information',
    phrases: `
      geographic information; geographic information system; geographical information;
      geographical information system; mapping software; web mapping; spatial data; geospatial; digital mapping;
      online mapping; desktop mapping; map data; 3d city model; digital twin; underground asset register;
      mapping platform; corporate gis; mapping system; mapping data; base mapping; open source mapping`,
    acronyms: 'GIS',
    products: `
      ArcGIS; Esri; Esri ArcGIS; MapInfo; QGIS; Cadcorp; Earthlight; iShare; Astun; Statmap Earthlight; StatMap; XMAP;
      FME; Parish Online; VU.CITY; Vucity; Hexagon Geospatial; Ordnance Survey`,
  },
  {
    slug: 'aerial-imagery',
    label: 'aerial imagery and surveys',
    category: 'aerial-imagery-and-surveys',
    phrases: `
      aerial photography; aerial imagery; lidar; street level imagery; drone survey; drone surveys; drone imagery;
      terrain model; laser scanning; topographic survey; aerial survey; oblique imagery; satellite imagery`,
    products: 'Bluesky; Getmapping; Google Street View; Cyclomedia; Vexcel',
  },
  {
    slug: 'tree-management',
    label: 'tree management',
    category: 'tree-conservation-and-heritage-records',
    phrases: `
      tree management; tree inspections; tree management system; tree preservation orders; arboriculture; tree survey;
      tree surveys; tree software; play inspection and tree software; tree database`,
    acronyms: 'TPO',
    products: 'Ezytreev; Arbortrack; Treeplotter; PT-Mapper; MyTrees',
  },
  {
    slug: 'drainage-and-flood',
    label: 'drainage, flood and engineering design',
    category: 'flood-and-drainage',
    phrases: `
      flood risk; drainage design; drainage; gully; gully sensors; flood monitoring; flood asset register;
      river level monitoring; coastal monitoring; hydraulic modelling; computer aided design; cad software;
      engineering design software; building information modelling; drainage software; gully monitoring; suds;
      flood asset; flood asset system; sustainable drainage; flood modelling`,
    acronyms: 'BIM; CAD; SUDS',
    products: `
      AutoCAD; Autodesk; MicroDrainage; InfoDrainage; Civil 3D; MicroStation; Bentley OpenRoads; Revit; NBS Chorus;
      KeySoft; KaarbonTech Gully SMART; InfoWorks`,
  },
] satisfies ConceptEntry[])
