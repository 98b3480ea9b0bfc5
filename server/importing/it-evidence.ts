/**
 * The words and codes that speak for or against a notice being about information technology, with how strongly.
 * Points are added up in `is-council-it.ts`; 4 are enough. Words that stand alone in every trade ("system",
 * "digital", "platform") weigh little; words nothing but IT uses weigh 4 by themselves in a title.
 */

export interface Wording {
  /** How the report names it. */
  readonly says: string
  readonly pattern: RegExp
  /** When it stands in the title; in the description it counts half. Negative speaks against, in a title only. */
  readonly points: number
}

const wording = (points: number, ...patterns: readonly [says: string, pattern: RegExp][]): Wording[] =>
  patterns.map(([says, pattern]) => ({ says, pattern, points }))

/** What the IT vocabulary of CPV holds besides IT: paper, pens, toner, stamps, postal machines. */
export const OFFICE_SUPPLIES_PREFIXES: readonly string[] = ['3013', '3014', '3017', '3018', '3019']

/** Codes outside the IT divisions that councils use for IT: CCTV and alarms, IT training, real-time displays. */
export const NEIGHBOURING_PREFIXES: readonly string[] = [
  '35125',
  '35120',
  '92222',
  '9222',
  '31712',
  '79520',
  '79632',
  '80533',
  '34928',
  '34970',
  '34996',
]

export const SPEAKING_FOR: readonly Wording[] = [
  ...wording(
    4,
    [
      'IT, ICT',
      /\b(?:ICT|IT (?i:services?|support|systems?|equipment|hardware|infrastructure|staff|security|health check|solutions?|networks?|networking|project|managed|consultancy|professional)|(?i:information technology)|ITHC|ITSM|ITIL)\b/,
    ],
    ['software', /\bsoftware\b/i],
    [
      'application or SaaS',
      /\b(?:saas|software as a service|web applications?|mobile apps?|web apps?|low[- ]code|APIs?)\b/i,
    ],
    [
      'a kind of business system',
      /\b(?:(?:case|document|records?|content|customer relationship|workforce|contact|asset|housing|financial|finance|learning|revenues?|benefits|income|fleet|property|estates?|waste|library|leisure|social care|planning|parking|permit|electoral|committee|pensions?|performance|repairs|e-?procurement|booking|appointments?|bookings?|human capital|correspondence|incident|street ?works|trading standards|print|information|identity|device|database|data) (?:and \w+ )?management (?:system|solution|platform|software|information system|tool)s?)\b/i,
    ],
    [
      'a back-office or line-of-business system',
      /\b(?:(?i:back[- ]office (?:systems?|solutions?)|line of business|enterprise resource planning)|ERP|CRM|EDRMS|HRIS|HCM|LMS|CMS|GIS|LLPG|BACS|MIS|EPOS|SAP|SIMS)\b/,
    ],
    [
      'a software maker or product',
      /\b(?:microsoft|office 365|m365|dynamics 365|azure|oracle|unit4|agresso|citrix|vmware|cisco|webex|northgate|NEC (?:housing|revenues)|civica|idox|capita one|liquidlogic|servelec|modern\.?gov|jadu|granicus|firmstep|salesforce|sharepoint|power ?bi|qlik|umbraco|drupal|wordpress|google workspace|servicenow|esri|arcgis|planx)\b/i,
    ],
    ['website', /\b(?:websites?|microsites?|intranet|web (?:design|development|hosting|portal))\b/i],
    [
      'cloud, hosting or servers',
      /\b(?:cloud (?:hosting|services?|migration|based|computing|discovery|platform)|data ?centres?|virtual servers?|servers|storage area network|hyper-?converged|converged infrastructure|disaster recovery|back-?up solution)\b/i,
    ],
    [
      'networks or telephony',
      /\b(?:wide area network|local area network|SD-WAN|wi-?fi|broadband|full fibre|fibre (?:network|optic|communications)|dark fibre|network(?:ing)? (?:equipment|installation|cabling|security|infrastructure|replacement)|telephony|unified communications|voip|UCaaS|contact centre (?:platform|solution|system|software|telephony)s?|mobile (?:voice|data|phones?)|leased lines?|data connectivity|digital connectivity|firewalls?)\b/i,
    ],
    [
      'computers or devices',
      /\b(?:laptops?|desktop (?:computers?|pcs?)|thin clients?|tablets? (?:devices|computers)|chromebooks?|computer (?:hardware|equipment)|multi-?functional? (?:devices?|printers?)|MFDs?|printers|UPS units?)\b/i,
    ],
    [
      'cyber security',
      /\b(?:cyber|penetration test(?:ing)?|pen test|SIEM|endpoint protection|vulnerability (?:scan|management)|PCI (?:DSS|renewal|compliance))\b/i,
    ],
    [
      'data or automation',
      /\b(?:data (?:warehouse|platform|analytics|migration|load|integration|science)|business intelligence|robotic process automation|robotics process automation|artificial intelligence|machine learning|systems? integrat(?:or|ion)|solutions? architects?|software developers?|FinOps)\b/i,
    ],
  ),
  ...wording(
    3,
    ['CCTV', /\b(?:CCTV|closed[- ]circuit television|ANPR)\b/i],
    [
      'telecare or sensors',
      /\b(?:telecare|assistive technology|internet of things|IoT|smart sensors?|telematics|digital signage)\b/i,
    ],
    [
      'audio-visual equipment',
      /\b(?:audio[- ]?visual|AV (?:equipment|system|software)|webcasting|video conferencing|microphones)\b/i,
    ],
    [
      'a digital service or system of its own',
      /\b(?:digital (?:service|platform|transformation|strategy|partner|delivery|team|programme|engagement|content|tool)s?|online (?:portal|platform|system|service)s?|self[- ]service (?:portal|kiosks?)|user research|user experience|UX|MVP|customer portal|real[- ]time (?:passenger )?information|management information|case management|consultation (?:hub|platform|tool|portal))\b/i,
    ],
  ),
  ...wording(
    2,
    ['“digital”', /\b(?:digital|digitis(?:e|ing|ation))\b/i],
    ['“technology”', /\b(?:technology|technologies|technical (?:architect|solution)s?|electronic)\b/i],
    [
      '“database”, “portal” or “app”',
      /\b(?:databases?|portals?|apps?|prototypes?|discovery phase|alpha and beta|agile|licen[cs]es|subscriptions?|hosted|hosting)\b/i,
    ],
  ),
  ...wording(
    1,
    ['“system”', /\bsystems?\b/i],
    ['“platform” or “solution”', /\b(?:platforms?|solutions?|data|online|network|tools?)\b/i],
  ),
]

export const SPEAKING_AGAINST: readonly Wording[] = wording(
  -4,
  [
    'building or highway works',
    /\b(?:resurfacing|refurbishment|roofing|scaffold(?:ing)?|demolition|retrofit|construction works?|groundworks|drainage|highways? works|window replacement|flooring|carpets?|painting|plumbing|boilers?|asbestos|lifts?|playground|street lighting columns)\b/i,
  ],
  [
    'cleaning, catering or grounds',
    /\b(?:cleaning|catering|grounds maintenance|grass cutting|laundry|pest control|waste (?:collection|sacks|disposal)|tree surgery|security guard(?:ing|s)|keyholding|courier)\b/i,
  ],
  [
    'care, health or support for people',
    /\b(?:domiciliary care|home care|supported living|residential placements?|advocacy|domestic abuse|nursing|counselling|youth work|tenancy sustainment|playscheme|foster(?:ing)? agenc(?:y|ies))\b/i,
  ],
  [
    'transport of people',
    /\b(?:home to school transport|taxis?|bus (?:service|route)s?|passenger transport services|vehicle hire|minibus(?:es)?)\b/i,
  ],
  [
    'insurance, legal or audit',
    /\b(?:insurance|legal services|solicitors|barristers?|internal audit|actuar(?:y|ial)|valuation services|executive search)\b/i,
  ],
  ['furniture, stationery or clothing', /\b(?:furniture|stationery|uniforms?|workwear|PPE|paper supplies|toner)\b/i],
  [
    'energy or fuel',
    /\b(?:electricity supply|gas supply|fuel|heating oil|solar panels?|EV charg(?:ing|e) ?points?)\b/i,
  ],
)
