//! The lines beside a headline: who wrote the article, and when.
//!
//! May import: `document`.

use super::key;
use crate::{
    document::BlockKind,
    loader::{
        article::published::{self, Stamp},
        web::blocks::PageBlock,
    },
};

/// Words before a writer's name.
const BY: &[&str] = &[
    "بقلم",
    "بواسطة",
    "مرسلة بواسطة",
    "نشر بواسطة",
    "كتب",
    "كتبت",
    "كتبه",
    "كتبته",
    "إعداد",
    "اعداد",
    "تحرير",
    "المحرر",
    "الكاتب",
    "الكاتبة",
    "أعده",
    "تقرير",
    "By",
    "by",
];

/// The longest line of a writer, in words.
const LONGEST: usize = 12;

/// How many blocks after the headline are looked at.
const LOOKED_AT: usize = 8;

/// A paragraph of this length, in characters, is the article's own.
const PARAGRAPH: usize = 120;

/// What the lines beside the headline say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::loader::web) struct Head {
    pub(in crate::loader::web) author: Option<String>,
    pub(in crate::loader::web) stamp: Stamp,
}

impl Head {
    /// Takes the lines of writer and day out of `blocks`, from `at` on to the first paragraph.
    pub(in crate::loader::web) fn take(
        blocks: &mut Vec<PageBlock>,
        mut at: usize,
        authors: &[String],
    ) -> Self {
        let mut head = Self::default();
        for _ in 0..LOOKED_AT {
            let Some(block) = blocks.get(at) else {
                break;
            };
            let may_be = !matches!(block.kind, BlockKind::Heading(_) | BlockKind::TableRow);
            if may_be && block.text.chars().count() > PARAGRAPH {
                break;
            }
            if may_be && head.reads(&block.text, authors) {
                blocks.remove(at);
            } else {
                at += 1;
            }
        }
        head
    }

    /// Whether `line` is one of writer or day; what it says is remembered.
    fn reads(&mut self, line: &str, authors: &[String]) -> bool {
        if let Some(stamp) = published::of_stamp(line) {
            self.fill(stamp);
            return true;
        }
        let (rest, stamp) = match published::of_end(line) {
            Some((start, stamp)) => (&line[..start], Some(stamp)),
            None => (line, None),
        };
        let rest = trim(rest);
        let name = name_after_by(rest);
        let known = authors
            .iter()
            .any(|author| key(author) == key(name.unwrap_or(rest)));
        let names_one = known
            || authors
                .iter()
                .any(|author| key(rest).contains(&key(author)));
        let short = rest.split_whitespace().count() <= LONGEST;
        if !short || !(name.is_some() || names_one) {
            return false;
        }
        self.author = self
            .author
            .take()
            .or_else(|| name.or(Some(rest)).map(str::to_owned));
        self.fill(stamp.unwrap_or_default());
        true
    }

    /// Whether `line` says a day and nothing else; it is remembered.
    pub(in crate::loader::web) fn reads_day(&mut self, line: &str) -> bool {
        let stamp = published::of_stamp(line);
        self.fill(stamp.unwrap_or_default());
        stamp.is_some()
    }

    fn fill(&mut self, stamp: Stamp) {
        self.stamp.published = self.stamp.published.or(stamp.published);
        self.stamp.modified = self.stamp.modified.or(stamp.modified);
    }
}

/// The name in a line of the writer, without the word before it and the day after it.
pub(super) fn name_in(line: &str) -> &str {
    let end = published::of_end(line).map_or(line.len(), |(start, _)| start);
    let rest = trim(&line[..end]);
    name_after_by(rest).unwrap_or(rest)
}

/// A line without marks at its ends.
fn trim(line: &str) -> &str {
    line.trim_matches(|c: char| !c.is_alphanumeric() && !is_mark(c))
}

/// Whether `c` is a mark on an Arabic letter, which is not alphanumeric and yet of the word.
fn is_mark(c: char) -> bool {
    ('\u{64B}'..='\u{65F}').contains(&c)
}

/// The name in a line that begins with a word for writing: `بقلم: سارة الخطيب`. A sentence may
/// begin so too (`كتب الوزير في تغريدة`), so that the words after it must be few.
fn name_after_by(line: &str) -> Option<&str> {
    BY.iter().find_map(|by| {
        let rest = line.strip_prefix(by)?;
        let colon = rest.trim_start().starts_with([':', '-', '–', '/', '|']);
        let name = rest.trim_start_matches(|c: char| !c.is_alphabetic());
        let most = if colon || by.ends_with("بواسطة") || *by == "بقلم" {
            8
        } else {
            3
        };
        let apart = rest.len() > name.len();
        let few = (1..=most).contains(&name.split_whitespace().count());
        let ended = name.ends_with(['.', '،', ':', '؟', '!']);
        (apart && few && !ended).then_some(name)
    })
}
