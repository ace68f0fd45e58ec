/** Words of notes that say nothing of what is liked: they stand in notes about anything. Folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all almost also always an and any anything are as at back be because before best big bit both but by can cold come comes day days
  do does done don dont each either enough even ever every everything extra few fine first for free from get gets give go good great had half has
  have he her here hers him his hot how i if in into is it its just keep kind large less like liked likes likely little long lot lots love loved
  loves made make many may me medium mine more most mostly much must my near never new next nice no none not nothing now of off often old on once
  one only or other our out over own per please plus prefer prefers put quite rather really same she side since size small so some something
  sometimes still such take takes than thank thanks that the their them then there these they thing things this those though three time times to
  today together too two unless until up us use usual usually very want wants was way we well were what when where whether which while who why will
  with without would year years yes yet you your yours`.split(/\s+/),
);
