import { topic } from '../topic.ts'

/** Local taxes, benefits, and how the council keeps and moves its money. */
export const revenuesAndFinance = [
  topic(
    'revenues',
    '48441000 48812000 72260000 79220000',
    900,
    'NEC Revenues and Benefits; Civica OpenRevenues; Capita Academy; Northgate iWorld; Netcall Liberty',
    {
      billing: [
        'revenues and benefits system; council tax and business rates software; Revs and Bens; council tax, NDR and benefits processing; local taxation system; R&B platform',
        'annual billing; non domestic rates | NNDR; council tax reduction | local support scheme; housing benefit claims; liability orders; bands and valuation lists; exemptions and discounts; direct debits; DWP notifications; overpayments; subsidy claim',
      ],
      selfservice: [
        'council tax self service portal; revenues e-forms and automation; moving home online; ebilling for council tax; citizen access revenues; RPA for revenues',
        'change of address forms; paperless bills; automated indexing; robotic rules; single person discount form; landlord portal; evidence upload; direct debit sign up; claim online; back office write back',
      ],
      recovery: [
        'enforcement agent services software; corporate debt system; debt collection and single view of debtor; civil enforcement and bailiff case system; income collection analytics',
        'attachment of earnings; single view of debtor; payment arrangements | instalment plans; propensity to pay; vulnerable debtors; enforcement stage fees; charging orders; breathing space; write off batches; tracing',
      ],
      reviews: [
        'single person discount review; SPD review; empty homes review; council tax base review; business rates missing properties service; discount fraud matching',
        'data matching; review letters; occupiers; credit file checks; removed discounts; empty dwellings; new homes bonus; no win no fee; rateable value finds; NFI matches',
      ],
    },
  ),
  topic(
    'erp',
    '48451000 48812000 72263000 48440000',
    2600,
    'Unit4 ERPx; Oracle Fusion; SAP S/4HANA; Microsoft Dynamics 365; Workday; TechnologyOne',
    {
      finance: [
        'finance system; financial management system; general ledger and purchasing; FMS; accounting software; core financials',
        'general ledger; accounts payable | creditors; accounts receivable | sundry debtors; budget monitoring; journals; bank reconciliation; commitment accounting; VAT return; purchase to pay; fixed asset register; year end close',
      ],
      enterprise: [
        'ERP; enterprise resource planning; finance, HR and procurement platform; back office system replacement; ERP implementation partner; shared service ERP',
        'shared service; system integrator; data migration cut over; fit to standard; hypercare; process redesign; role mapping; go live; testing cycles; HR and finance in one; change network',
      ],
      payroll: [
        'payroll system; payroll and HR software; payroll bureau; HR and payroll; managed payroll; HRIS with payroll',
        'pay runs; LGPS returns; real time information | RTI; sickness absence; teachers pay; timesheets; self service payslips; establishment control; expenses and mileage; statutory pay; P60',
      ],
    },
  ),
  topic(
    'income',
    '48440000 66110000 30144000 72260000',
    240,
    'Civica Pay; Capita Pay360; Adelante; Access PaySuite; Worldpay; GOV.UK Pay',
    {
      payments: [
        'income management system; e-payments and cash receipting; card payments and telephone payments; online payments platform; payment gateway; cash receipting',
        'suspense accounts; card acquiring; automated telephone payments | ATP; PCI DSS; chip and pin; bank statement import; refunds; recurring card; fund codes; reconciliation file; shopping basket',
      ],
      acquiring: [
        'merchant acquiring services; banking services; card acquirer; bulk cash collection and banking; payment card processing',
        'interchange; merchant identifiers; settlement; sort codes; overdraft; cash collection; chargebacks; transaction fees; clearing; open banking',
      ],
      bureau: [
        'BACS software; direct debit bureau; bank account validation; Bacs approved payment software; confirmation of payee',
        'AUDDIS; HSM; smartcards; submission approvals; ARUDD; modulus checking; service user numbers; confirmation of payee; paperless direct debit; file conversion',
      ],
    },
  ),
  topic(
    'purchasing',
    '48490000 72212482 72416000 48000000',
    150,
    'Proactis; Jaggaer; In-tend; Atamis; Mercell; Due North ProContract',
    {
      esourcing: [
        'e-procurement system; e-tendering portal; eSourcing; contract register and tendering software; procurement portal',
        'tender opening; clarification messages; supplier registration; contract register; evaluation scoring; notices to Find a Tender; quick quotes; dynamic markets; pipeline publication; e-auction',
      ],
      spend: [
        'spend analysis; third party spend analytics; supplier data cleansing; spend recovery audit; duplicate payment review',
        'supplier categories | taxonomy; duplicate invoices; creditor file; local spend; savings opportunities; VAT recovery; SME spend; statement reviews; transparency data',
      ],
      invoices: [
        'invoice scanning and automation; purchase to pay automation; e-invoicing; accounts payable OCR; early payment programme',
        'invoice capture; three way match; PEPPOL; early payment rebate; supplier statements; approval workflow; purchase order lookup; exceptions queue; remittances; e-invoice network',
      ],
    },
  ),
  topic('treasury', '48812000 66600000 48440000', 60, 'Logotech; Link Group; Arlingclose; CIPFA; PS-Live; LG Futures', {
    treasury: [
      'treasury management software; treasury and debt portfolio system; investments and borrowing ledger; treasury advisory and system',
      'loans; PWLB borrowing; counterparty limits; minimum revenue provision; cash flow forecast; dealing; maturity profile; prudential indicators; money market funds',
    ],
    leasing: [
      'lease accounting software; IFRS 16 tool; capital accounting and asset register; fixed asset accounting',
      'right of use; revaluations; depreciation; capital financing; disposals; componentisation; lease liabilities; note disclosures; embedded leases',
    ],
    planning: [
      'budget planning and forecasting; medium term financial planning tool; corporate performance budgeting; financial modelling software',
      'budget build; salary forecasting; what if scenarios; virement; savings tracker; capital programme; holder forecasts; fees and charges model; commentary',
    ],
  }),
  topic(
    'pensions',
    '48440000 66520000 48000000',
    560,
    'Heywood Altair; Civica UPM; Aquila Heywood; Procentia; Mercer; Hymans Robertson',
    {
      administration: [
        'pension administration system; LGPS administration software; pensions admin platform; local government pension fund software; pensions database',
        'annual benefit statements; McCloud remedy; i-Connect; deferred members; pensions dashboard connection; transfers out; pensioner payroll; annual allowance; employer returns; member portal',
      ],
      tracing: [
        'address tracing and mortality screening; member tracing; pension existence checks; deceased matching service',
        'gone away members; mortality screening; living overseas; tell us once; existence checks; address confidence; deferred cleanse; trace fee; unclaimed benefits',
      ],
    },
  ),
  topic(
    'audit-and-fraud',
    '48000000 79212000 72260000',
    70,
    'Pentana; TeamMate; OpusCMS; Altia; Intec; JCAD; Figtree',
    {
      audit: [
        'internal audit software; audit management system; audit and risk management; governance, risk and compliance; GRC tool',
        'audit plan; working papers; recommendation follow up; risk registers; assurance mapping; opinions; time recording; controls library; action tracking',
      ],
      fraud: [
        'fraud case management; counter fraud hub; investigation management; fraud prevention data hub',
        'tenancy fraud; interviews under caution; sanctions; intelligence grading; NAFN enquiries; witness statements; blue badge misuse; prosecution files; referrals',
      ],
      insurance: [
        'insurance claims software; claims handling database; insurance and risk system; liability claims management',
        'liability claims; reserves; policy schedules; motor claims; excess; CRU; loss adjuster; repudiation rate; claims history; trips and slips',
      ],
    },
  ),
  topic(
    'grants-and-benefits-advice',
    '48000000 72260000 48440000',
    80,
    'Flexigrant; Policy in Practice; Entitledto; Good Grants; Inform CPI',
    {
      grants: [
        'grants management; grant application portal; funding administration system; community grants platform; UKSPF monitoring',
        'application rounds; panel scoring; claims; monitoring returns; match funding; grant agreements; due diligence checks; clawback; outputs',
      ],
      welfare: [
        'welfare benefits calculator; low income data analytics; household support fund vouchers; financial inclusion tool; discretionary awards',
        'better off calculation; vouchers; pension credit take up; cohort targeting; council tax support modelling; food and fuel awards; unclaimed benefits; household income; crisis fund',
      ],
    },
  ),
]
