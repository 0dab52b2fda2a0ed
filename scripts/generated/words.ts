/** Words of a harbour that does not exist, from which names and titles are put together. */
export const givenNames = (
  'Ada Amal Anja Arvo Bela Bruno Carla Ciro Dalia Dario Edda Elio Enja Farid Fenna Gala Goran Hana Hugo Ilka ' +
  'Imre Jana Joel Kaja Karim Lena Lino Maja Malik Nadia Nilo Odile Oskar Paola Pavel Rosa Ruben Sanna Silas Tamar'
).split(' ')

export const familyNames =
  'Abel Brook Cordes Dahl Ebers Falk Grau Holm Iversen Jolie Kranz Lund Moor Nygard Orlov Prior'.split(' ')

export const teamNames = 'Cranes,Berths,Pilots,Tugs,Customs,Billing,Yard,Rail,Gate,Weather,Energy,Network'.split(',')

export const serviceNames = (
  'Berth planner,Crane control,Pilot board,Tug dispatch,Customs desk,Invoice run,Yard map,Rail slots,Gate scanner,Tide tables,' +
  'Shore power,Radio mesh,Cargo ledger,Reefer watch,Lock schedule,Bunker orders,Crew passes,Seal register,Weighbridge,Dredge log,' +
  'Fender sensors,Light beacons,Mooring winches,Quay cameras,Ship registry,Fuel meters,Waste pickup,Fire pumps,Fog signal,Ice patrol,' +
  'Anchor watch,Ballast checks,Bridge control,Cable locker,Chart store,Deck lights,Ferry desk,Grain silo,Hull scanner,Island link'
).split(',')

export const deeds = (
  'Restart,Restore,Drain,Fail over,Roll back,Rotate the keys of,Resize,Replay,Upgrade,Rebuild,Pause,Unlock,Fence,Reindex,Warm up,' +
  'Shed load from,Reconcile,Migrate,Mute,Verify'
).split(',')

export const things =
  'the primary,the standby,the queue,the cache,the batch,the gateway,the index,the scheduler,the archive,the sensors'.split(
    ',',
  )
