/** What the students of the sample district have done, in their own words. */

export const workSamples = [
  {
    title: "Truss bridge that held 41 kilograms",
    course: "Physics",
    whatItIs:
      "A bridge of balsa wood, 38 grams, and the load test that broke it. The PDF has the drawings and the table of all eleven tests.",
    whyChosen: "It is the first thing I built where the numbers told me what to change, and I changed it.",
    skillShown:
      "Testing one thing at a time. Look at tests 4 to 7 in the table: only the diagonal members differ.",
    hardestPart: "Throwing away the second design after two weeks. It looked better, but it twisted.",
    whatIWouldChange:
      "I would measure the glue joints too. All three failures started at a joint and I noticed late.",
    howIGrew: "In grade 9 I would have guessed. Now I write down what I expect before I test, and check.",
    scene: 3,
    caption: "The bridge on the bench, an hour before the load test.",
  },
  {
    title: "Letters home: my family's move in 1998",
    course: "English",
    whatItIs:
      "A research essay of nine pages from six letters, two interviews with my aunt, and county records.",
    whyChosen: "Nobody in my family had ever written this down. Now three cousins have a copy.",
    skillShown: "Working with sources that disagree. Page 4 sets two memories of the same day side by side.",
    hardestPart: "Asking my aunt about the part she skips when she tells it at dinner.",
    whatIWouldChange: "I would record the interviews. I wrote as fast as I could and still lost sentences.",
    howIGrew: "My first essay had one source. This one has eleven, and a paragraph about which to believe.",
    scene: 2,
    caption: "The hallway of the school my aunt went to.",
  },
  {
    title: "A garden plan the school board said yes to",
    course: "Environmental science",
    whatItIs:
      "A proposal with a budget of 1,240 dollars, a planting calendar and a plan for who waters in July.",
    whyChosen: "It is real. Beds 1 to 4 stand behind the gym.",
    skillShown: "Writing for people who are busy: one page first, everything else in the appendix.",
    hardestPart: "July. Every plan I had assumed that somebody would be there.",
    whatIWouldChange:
      "I would ask the custodians before drawing anything. They knew where the water pipe runs.",
    howIGrew: "I used to stop at the idea. This had seven meetings after the idea.",
    scene: 1,
    caption: "The plan in chalk, before anything was dug.",
  },
  {
    title: "Bus routes as a graph",
    course: "Computer science",
    whatItIs:
      "A program that finds the shortest trip between two stops, and a map that shows how it decides.",
    whyChosen: "My little brother uses it to get to practice.",
    skillShown: "Choosing a data structure. The comment at the top explains why it is a heap and not a list.",
    hardestPart: "Sunday timetables. My tidy model had no place for them, so I had to change the model.",
    whatIWouldChange: "I would write tests from the first day. I wrote them after the third bug.",
    howIGrew:
      "My grade 10 project was one file of 600 lines. This one has nine files, and I can find things.",
    scene: 0,
    caption: "Explaining the map to the transport club.",
  },
  {
    title: "Four portraits in charcoal",
    course: "Art",
    whatItIs: "Portraits of the people who open the school in the morning, drawn between six and seven.",
    whyChosen: "They are the best drawings I have made, and the sitters asked to keep copies.",
    skillShown: "Seeing values before lines. Compare the first one with the fourth.",
    hardestPart: "Drawing somebody who has work to do and cannot sit still.",
    whatIWouldChange: "Larger paper. The hands are cramped on two of the four.",
    howIGrew: "A year ago I drew from photographs because people made me nervous.",
    scene: 2,
    caption: "Six in the morning, before the doors open.",
  },
] as const;

export const jobShadows = [
  {
    title: "A morning with a veterinary technician",
    host: "Dana Whitlock",
    hostTitle: "Veterinary technician",
    organization: "Creekside Animal Clinic",
    careerField: "Animal health",
    minutes: 270,
    expectations: "I expected mostly puppies. I wanted to ask how people there live with the sad days.",
    dayTimeline:
      "8:00 opening and cages. 9:00 three check-ups; I held the chart. 10:30 a dental cleaning, seen from behind the line. 11:45 a hard conversation with a family. 12:15 cleaning up, and my questions.",
    questions:
      "What do you do when an owner cannot pay? There is a fund, and payment by month. What would you learn again? Chemistry, because doses are chemistry.",
    education: "Two years and an exam. Anatomy, chemistry, and calm handwriting.",
    likes: "How they spoke to the animal first and then to the owner.",
    dislikes: "The phones. They ring through everything.",
    surprise: "That the technician, not the doctor, decides how fast the day goes.",
    wouldChoose: "Yes. Not for the animals alone: I liked that every hour was different.",
    nextStep: "Take chemistry next year, and ask for a summer place by March.",
    scene: 0,
  },
  {
    title: "Half a day in a bridge inspector's truck",
    host: "Luis Aranda",
    hostTitle: "Bridge inspector",
    organization: "County Road Department",
    careerField: "Civil engineering",
    minutes: 300,
    expectations: "I thought it would be computers. I hoped to see something from below.",
    dayTimeline:
      "7:30 briefing about safety. 8:15 first bridge, hammer test on the deck. 10:00 under the second one, in waders. 11:30 writing it up in the truck. 12:30 lunch and questions.",
    questions:
      "How do you know what a sound means? Ten thousand hammer blows. What happens to the report? Someone decides with it which road closes.",
    education: "A degree, or an apprenticeship and a licence; statics either way.",
    likes: "That the report has one line per crack, and somebody reads every line.",
    dislikes: "Cold water.",
    surprise: "They keep photos of the same crack since 1987.",
    wouldChoose: "Probably. I would like to design them first and inspect later.",
    nextStep: "Sign up for the drafting class and visit the state college in April.",
    scene: 3,
  },
  {
    title: "Second grade, from the other side of the desk",
    host: "Marian Cole",
    hostTitle: "Teacher, second grade",
    organization: "Hollin Creek Elementary",
    careerField: "Education",
    minutes: 240,
    expectations: "I remembered second grade as easy. I wanted to see what the teacher sees.",
    dayTimeline:
      "8:30 carpet time. 9:00 reading in four groups; I took one. 10:15 recess duty. 10:45 fractions with paper pizzas. 12:00 what went wrong and why, at her desk.",
    questions: "How do you plan for twenty-four levels? You plan for three and listen for the rest.",
    education: "Four years and student teaching; the listening is not in the catalogue.",
    likes: "When one of them explained halves to another, and she let it take six minutes.",
    dislikes: "Shoelaces.",
    surprise: "How much of the day is decided in the first ten minutes.",
    wouldChoose: "I think so. I want to try a summer of it before I decide.",
    nextStep: "Work at the summer reading camp and keep notes.",
    scene: 4,
  },
] as const;

export const services = [
  {
    organization: "Marlow Food Pantry",
    activity: "Sorting and packing",
    category: "Hunger",
    supervisor: "Beth Hanley",
    description: "Sorted deliveries, packed 60 boxes, carried them out to cars.",
    reflection: "People apologise for needing a box. I have started to say: see you next week.",
  },
  {
    organization: "Hollin Creek Library",
    activity: "Reading to children",
    category: "Education",
    supervisor: "Omar Said",
    description: "Saturday story hour for four- to six-year-olds.",
    reflection: "If they wander off it is my voice, not their fault. I read slower now.",
  },
  {
    organization: "Valley Watershed Council",
    activity: "Stream clean-up",
    category: "Environment",
    supervisor: "Gina Kessler",
    description: "Cleared 300 meters of bank and logged what we found.",
    reflection: "Most of it comes from one parking lot. We wrote to the owner; they put up a fence.",
  },
] as const;

export const mentorNotes = [
  "The bridge piece is strong because you show what failed. In the reflection on your job shadow I still read what happened, not what it changed. One paragraph on that, please.",
  "I enjoyed reading this. Say more about your own part: where it says “we”, I want to know what you did.",
  "Good progress since October. The resume needs dates, and the second photo needs a caption.",
] as const;

export const praise = [
  "This is ready. The page about July made me laugh, and it is exactly what an interviewer will ask about.",
  "Accepted, with pleasure. Practise telling the load test in one minute.",
  "Clear, honest, complete. Bring a copy of the table to the interview.",
] as const;

export const introductions = [
  "I like things that can be tested. This is what I built, broke and built again in four years.",
  "I came here not liking to talk. These pages are the talking I did on paper, and then out loud.",
  "Most of this happened outside a classroom: in a garden, a clinic and a pantry.",
  "I chose pieces where I changed my mind, because that is the part I am proud of.",
] as const;
