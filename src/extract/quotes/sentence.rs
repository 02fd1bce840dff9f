//! One paragraph under the eyes of the search for speech: its words, its mentions, and the small
//! questions that every rule asks.
//!
//! May import: `entity`, `extract::context`, `text`.

use super::{
    marks::Stretch,
    verbs::{Verb, Verbs},
};
use crate::{entity::Mention, extract::Context, text::TokenKind};

/// A paragraph with what was found in it.
pub(super) struct Sentence<'p> {
    pub paragraph: &'p Context<'p>,
    pub verbs: &'p Verbs,
    /// Where the paragraph begins in the document, in bytes.
    pub origin: usize,
    /// The paragraph's mentions, in bytes of the document.
    pub mentions: &'p [Mention],
}

/// Nouns before a stretch that make it the title of a work, the name of a campaign, a nickname;
/// folded, without the article.
const WORKS: [&str; 63] = [
    "حمله",
    "شعار",
    "كتاب",
    "كتابه",
    "كتابها",
    "فيلم",
    "فيلمه",
    "برنامج",
    "برنامجه",
    "روايه",
    "روايته",
    "مسلسل",
    "اغنيه",
    "اغنيته",
    "بعنوان",
    "عنوان",
    "عنوانه",
    "عنوانها",
    "تسمي",
    "يسمي",
    "سمي",
    "اسم",
    "باسم",
    "مشروع",
    "مبادره",
    "جايزه",
    "مهرجان",
    "عمليه",
    "شعارها",
    "شعاره",
    "مسرحيه",
    "قصيده",
    "البوم",
    "مقال",
    "مجله",
    "جريده",
    "صحيفه",
    "قناه",
    "موقع",
    "هاشتاغ",
    "وسم",
    "وثايقي",
    "سلسله",
    "موضوع",
    "موضوعها",
    "موضوعه",
    "شركه",
    "جمعيه",
    "منظمه",
    "موسسه",
    "فندق",
    "سفينه",
    "فريق",
    "منطقه",
    "حركه",
    "تنظيم",
    "جماعه",
    "مركز",
    "معرض",
    "ندوه",
    "لقب",
    "تسميه",
    "عباره",
];

impl Sentence<'_> {
    /// Whether the key of token `at` is one of `keys`.
    pub fn is(&self, at: usize, keys: &[&str]) -> bool {
        let key = self.paragraph.keys.get(at);
        key.is_some_and(|key| keys.contains(&key))
    }

    /// The verb of saying at token `at`; a mention is none (حسب, a name).
    pub fn verb(&self, at: usize) -> Option<Verb> {
        let (kind, conjunction) = self.verbs.get(self.paragraph.keys.get(at)?)?;
        self.mention_at(at).is_none().then_some(Verb {
            at,
            kind,
            conjunction,
        })
    }

    /// All verbs of saying of the paragraph.
    pub fn all_verbs(&self) -> Vec<Verb> {
        let tokens = 0..self.paragraph.tokens.len();
        tokens.filter_map(|at| self.verb(at)).collect()
    }

    /// The mention that token `at` is part of.
    pub fn mention_at(&self, at: usize) -> Option<&Mention> {
        let token = self.paragraph.tokens.get(at)?.span.shifted(self.origin);
        let after = (self.mentions).partition_point(|mention| mention.span.end <= token.start);
        let mention = self.mentions.get(after)?;
        mention.span.overlaps(token).then_some(mention)
    }

    /// Where the sentence of token `at` begins: after the last end of a sentence that is not inside
    /// a stretch, or after the last stretch that is more than a name in quotation marks.
    pub fn begin(&self, at: usize, all: &[Stretch]) -> usize {
        let outside = |at: usize| !all.iter().any(|stretch| stretch.holds(at));
        let ends = |at: usize| match outside(at) {
            true => self.is(at, &[".", "؟", "!", "؛", "?", ";", "…"]),
            false => false,
        };
        let speech = |stretch: &&Stretch| !self.is_title(stretch);
        let closed = |before: usize| (all.iter().filter(speech)).any(|it| it.close == before);
        let end = (0..at).rev().find(|&before| ends(before) || closed(before));
        end.map_or(0, |end| end + 1)
    }

    /// Whether a stretch is a title or a name rather than speech: most of it is one mention, or a
    /// noun of such things stands before it.
    pub fn is_title(&self, stretch: &Stretch) -> bool {
        let inner = stretch.inner(self.paragraph).shifted(self.origin);
        let most = |mention: &Mention| {
            mention.span.overlaps(inner) && 5 * mention.span.len() >= 3 * inner.len()
        };
        if self.mentions.iter().any(most) {
            return true;
        }
        let Some(before) = stretch.open.checked_sub(1) else {
            return false;
        };
        if self.paragraph.tokens[before].kind == TokenKind::Mark {
            return false;
        }
        let key = &self.paragraph.keys[before];
        let bare = key.trim_start_matches(['و', 'ف', 'ب', 'ل']);
        let bare = bare.strip_prefix("ال").unwrap_or(bare);
        WORKS.contains(&bare) || WORKS.contains(&key)
    }
}
