/** Words that say nothing of an incident: English grammar, and the calendar. Words of a team's template fall by their frequency. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all already also although always am an and another any anyone anything are aren't around as at
  back be became because become been before being below between both but by came can can't cannot come could couldn't did
  didn't do does doesn't doing don't done down due during each either else etc even ever every few first for found from further
  get gets getting go going got had has have haven't having he her here him his how however i if in instead into is isn't it
  it's its itself just know known last later least less let like made make makes making many may me might more most much must my
  never new next no not nothing now of off often on once one ones only onto or other others our out over own per somebody someone nobody none everybody everyone anybody nothing put rather re
  really same saw second see seem seemed seen several shall she should shouldn't since so some something soon still such seen sees seeing than
  that that's the their them then there these they thing things this those though three through thus to together too took towards
  two under until up upon us use used using very via was wasn't way we well went were weren't what when where whether which
  while who whole whom whose why will with within without won't would wouldn't yet you your
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun am pm utc gmt cet cest bst est
  edt pst pdt today yesterday tomorrow morning afternoon evening night day days week weeks month months year years hour hours
  minute minutes min mins second seconds sec secs st nd rd th`.split(/\s+/),
)
