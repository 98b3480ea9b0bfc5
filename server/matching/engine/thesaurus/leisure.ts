import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Leisure, events, parks, bookings. */
export const leisure = conceptsFrom([
  {
    slug: 'leisure-management',
    label: 'leisure management and bookings',
    category: 'leisure-management-and-bookings',
    phrases: `
      leisure management; leisure management system; leisure booking; leisure booking system; leisure centre;
      leisure centres; leisure services; leisure sector; gym membership; swimming lessons; sports bookings;
      activity booking; leisure membership; sports centre; leisure system; hamdden; leisure crm; leisure software;
      facility booking; leisure facilities`,
    products: `
      Legend leisure; Legend Club Management; Gladstone; Gladstone MRM; XN Leisure; XN Dimension; Dimensions leisure;
      Jonas Leisure; TechnoGym; PerfectGym; Playwaze; Xplor Recreation; MRM Plus2; ClubManager`,
  },
  {
    slug: 'ticketing-and-events',
    label: 'ticketing and events',
    category: 'events-theatres-and-ticketing',
    phrases: `
      box office; event ticketing; theatre ticketing; ticketing system; ticketing; event management; event booking;
      events booking; arts centre; theatre; theatre box office; event applications; museum ticketing; theatr; ticket sales; online ticket sales`,
    products: `
      Spektrix; Tessitura; TicketSolve; Ticketsource; Eventbrite; Eventapp; Apply4; EventApp;
      Patronbase; Digitickets; AudienceView; Yesplan`,
  },
  {
    slug: 'venue-hire',
    label: 'venue and hall hire',
    category: 'leisure-management-and-bookings',
    phrases: `
      venue hire; hall hire; venue booking; venue bookings; hall bookings; community centre bookings; venue management;
      hire of halls; school lettings; lettings of school premises; wedding venue bookings; pitch bookings`,
    products: 'Artifax; Artifax Event; SchoolHire; Hallmaster; Rendezvous Events; Momentus',
  },
  {
    slug: 'point-of-sale',
    label: 'tills and point of sale',
    category: 'income-management-and-payments',
    phrases: `
      till system; electronic point of sale; point of sale; catering tills; epos system; tills; till replacement;
      cash registers; retail tills`,
    acronyms: 'EPOS',
  },
  {
    slug: 'parks-and-playgrounds',
    label: 'parks and playground inspections',
    category: 'street-cleansing-and-grounds-maintenance',
    phrases: `
      parks inspections; playground inspection; playground inspections; play area inspections;
      parks mobile inspections; parks management; allotments; allotment management; play equipment inspection;
      mobile inspections; mobile inspections software; caravan sites`,
    products: `
      PSS Live; Colony allotments; Playsafe inspections; Operations Inspections; Public Sector Software;
      Ropes playground`,
  },
  {
    slug: 'booking-system',
    label: 'bookings and appointments',
    category: 'appointments-queues-and-reception',
    phrases: `
      booking system; booking capability; booking process; appointment booking; appointments system; online booking;
      online bookings; corporate booking; booking solution; bookings and appointments; appointment system;
      bookings platform; queue management; queue management system; customer queue; queuing system; bookings;
      system archebu; customer flow; reception check in; check in kiosk; customer flow management`,
    products: `
      BookingLive; Bookinglab; JRNI; BookingBug; Qmatic; Zipporah Booking; GovBooking; Q-nomy; Bookings 247; Qudini;
      Jadu Bookings`,
  },
  {
    slug: 'desk-and-room-booking',
    label: 'desk and room booking',
    category: 'facilities-and-building-management',
    phrases: `
      desk booking; room booking; meeting room booking; hot desk booking; hot desking; workspace booking;
      space booking; room scheduling; occupancy sensors; resource booking; desk and room booking; locker management;
      smart lockers`,
    products: `
      Matrix Booking; Condeco; ResourceBooker; GoBright; BookingsPlus`,
  },
] satisfies ConceptEntry[])
