//! Lines that a program broke at a fixed width: where the whole text is so, they are joined into
//! its paragraphs again. Verse, lists and tables are lines on purpose, and stay.
//!
//! A break is forced when the next word would not have fitted. In a text that was filled to a
//! width nearly every break within a paragraph is forced, and many stand after a word that no line
//! of verse and no point of a list ends with (في، من، أن).
//! May import: `text`.

use crate::text::fold;

/// The fewest lines that show a width.
const FEWEST_LINES: usize = 6;

/// How many lines are looked at to tell whether the text is so.
const LOOKED_AT: usize = 4000;

/// The widths, in characters, that programs and typists fill lines to.
const WIDTHS: std::ops::RangeInclusive<usize> = 45..=132;

/// The least share, in per cent, of breaks between two lines of text that are forced.
const FORCED: usize = 60;

/// The least share, in per cent, of forced breaks that stand after a word that wants another. In
/// Arabic prose, one word in seven is such.
const AFTER_A_LEADING_WORD: usize = 4;

/// The most lines, in per cent, that may be points of lists, rows of tables or verses.
const LINES_ON_PURPOSE: usize = 20;

/// Words that nothing ends with, folded.
const LEADING_WORDS: &[&str] = &[
    "ان",
    "او",
    "اي",
    "اذا",
    "الا",
    "التي",
    "الذي",
    "الذين",
    "الي",
    "ام",
    "اما",
    "بعد",
    "بل",
    "بين",
    "تحت",
    "ثم",
    "حتي",
    "حول",
    "حيث",
    "خلال",
    "دون",
    "ذات",
    "ذو",
    "سوف",
    "ضد",
    "ضمن",
    "عبر",
    "عدم",
    "علي",
    "عن",
    "عند",
    "عندما",
    "غير",
    "فوق",
    "في",
    "قبل",
    "قد",
    "كان",
    "كانت",
    "كما",
    "كل",
    "لا",
    "لدي",
    "لكن",
    "لم",
    "لن",
    "ليس",
    "ما",
    "مثل",
    "مع",
    "من",
    "منذ",
    "نحو",
    "نفس",
    "هذا",
    "هذه",
    "هو",
    "هي",
    "و",
    "وان",
    "ولا",
    "ومن",
    "وفي",
    "وقد",
    "يتم",
];

/// One line of the text.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    /// Its characters, blanks at its ends left out.
    length: usize,
    /// How many blanks it begins with.
    indent: usize,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Self {
        let text = line.trim();
        let start = line.trim_start();
        Self {
            text,
            length: text.chars().count(),
            indent: line.chars().count() - start.chars().count(),
        }
    }

    /// Whether it is a line on purpose: a point, a quoted line, a row, a verse in two halves.
    fn is_on_purpose(self) -> bool {
        is_point(self.text)
            || self.text.contains('\t')
            || self.text.contains("   ")
            || self.text.contains("***")
            || self.text.contains(" ... ")
    }

    /// Whether the word after its end would not have fitted into `width`.
    fn is_forced(self, next: Line<'_>, width: usize) -> bool {
        let word = next.text.split_whitespace().next().unwrap_or_default();
        self.length + 1 + word.chars().count() > width
    }
}

/// `text` with its paragraphs each in one line; `None` where its lines are its own.
pub(super) fn joined(text: &str) -> Option<String> {
    let lines: Vec<Line<'_>> = text.lines().take(LOOKED_AT).map(Line::new).collect();
    let width = width(&lines)?;
    if !is_filled(&lines, width) {
        return None;
    }
    let mut joined = String::with_capacity(text.len());
    let mut before: Option<Line<'_>> = None;
    for line in text.lines() {
        let line = Line::new(line);
        if let Some(before) = before {
            joined.push(if goes_on(before, line, width) {
                ' '
            } else {
                '\n'
            });
        }
        joined.push_str(line.text);
        before = Some(line);
    }
    Some(joined)
}

/// Whether `next` is of the paragraph of the line before it.
fn goes_on(line: Line<'_>, next: Line<'_>, width: usize) -> bool {
    line.length > 0
        && next.length > 0
        && line.is_forced(next, width)
        && next.indent < line.indent + 2
        && !line.is_on_purpose()
        && !next.is_on_purpose()
}

/// The width that the lines were filled to: that of the longest, a few odd ones left out.
fn width(lines: &[Line<'_>]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.length).collect();
    lengths.retain(|length| *length > 0);
    if lengths.len() < FEWEST_LINES {
        return None;
    }
    lengths.sort_unstable();
    let width = lengths[(lengths.len() - 1) * 98 / 100];
    WIDTHS.contains(&width).then_some(width)
}

/// Whether the whole text was filled to `width`.
fn is_filled(lines: &[Line<'_>], width: usize) -> bool {
    let written = lines.iter().filter(|line| line.length > 0);
    let on_purpose = written.clone().filter(|line| line.is_on_purpose()).count();
    if on_purpose * 100 > written.count() * LINES_ON_PURPOSE || rhymes(lines) {
        return false;
    }
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [line, next] if line.length > 0 && next.length > 0 => Some((*line, *next)),
        _ => None,
    });
    let (mut all, mut forced, mut leading) = (0, 0, 0);
    for (line, next) in pairs {
        all += 1;
        if line.is_forced(next, width) {
            forced += 1;
            leading += usize::from(ends_with_leading_word(line.text));
        }
    }
    forced + 1 >= FEWEST_LINES
        && forced * 100 >= all * FORCED
        && leading > 0
        && leading * 100 >= forced * AFTER_A_LEADING_WORD
}

/// Whether a line ends with a word that wants another after it.
fn ends_with_leading_word(line: &str) -> bool {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    LEADING_WORDS.contains(&fold(last).as_str())
}

/// Whether most lines end with the same letter, as those of a poem do.
fn rhymes(lines: &[Line<'_>]) -> bool {
    let last = |line: &Line<'_>| fold(line.text).chars().rfind(|c| c.is_alphabetic());
    let lasts: Vec<char> = lines.iter().filter_map(last).collect();
    let most = lasts
        .iter()
        .map(|letter| lasts.iter().filter(|other| *other == letter).count());
    // Looked at in the first lines alone: a poem is short, and this takes the square.
    lasts.len() <= 400 && most.max().unwrap_or(0) * 2 > lasts.len()
}

/// Whether a line begins with the mark or number of a point, or of a quoted line.
fn is_point(line: &str) -> bool {
    const MARKS: &[char] = &['-', '–', '—', '•', '*', '●', '▪', '■', '◦', '·', '>', '+'];
    if let Some(rest) = line.strip_prefix(MARKS) {
        return rest.starts_with([' ', '\t', '>']) || line.starts_with('>');
    }
    let rest = line.trim_start_matches(char::is_numeric);
    rest.len() < line.len()
        && rest.starts_with(['.', ')', '-', '–', '/'])
        && !rest[1..].starts_with(char::is_numeric)
}
