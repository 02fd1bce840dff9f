//! The subject of a verb of saying: the person or body right behind it (قال وزير الصحة خالد آيت
//! الطالب), or before it (وختم حموشي كلمته قائلا).
//!
//! May import: `entity`, `extract::context`, `text`.

use super::{
    sentence::Sentence,
    verbs::{Kind, Verb},
};
use crate::{
    entity::{EntityId, EntityType, Mention},
    text::TokenKind,
};

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Somebody by name.
    Named(EntityId),
    /// Somebody without a name: الوزير, مصدر أمني.
    Nameless,
    /// Whoever was spoken of: وأضاف.
    Unsaid,
}

/// Tokens between a verb and the name of its subject: a title with its field.
const TITLE: usize = 12;

/// Words behind a verb that say that the person named after them is not the one who speaks, folded.
const DEPUTIES: [&str; 32] = [
    "باسم",
    "محامي",
    "محاميه",
    "المحامي",
    "نجل",
    "شقيق",
    "شقيقه",
    "والد",
    "والده",
    "زوجه",
    "زوج",
    "ابن",
    "ابنه",
    "مساعد",
    "مساعده",
    "مستشار",
    "مستشاره",
    "مصدر",
    "مصادر",
    "مقرب",
    "مقربون",
    "خلال",
    "عايله",
    "اسره",
    "دفاع",
    "مدير",
    "مكتب",
    "ممثل",
    "سكرتير",
    "حملته",
    "شاهد",
    "شهود",
];

/// Words right behind a verb that are no subject, folded; also what is glued to ل.
const NO_SUBJECT: [&str; 46] = [
    "ان",
    "انه",
    "انها",
    "انهم",
    "اننا",
    "انني",
    "بان",
    "بانه",
    "بانها",
    "في",
    "فيه",
    "فيها",
    "من",
    "علي",
    "الي",
    "عن",
    "عبر",
    "خلال",
    "ضمن",
    "بعد",
    "قبل",
    "امس",
    "اليوم",
    "ايضا",
    "كذلك",
    "ل",
    "ب",
    "قايلا",
    "قايله",
    "مضيفا",
    "موكدا",
    "له",
    "لنا",
    "لها",
    "لهم",
    "بهذا",
    "هنا",
    "حينها",
    "ردا",
    "تعليقا",
    "معلقا",
    "بدوره",
    "بدورها",
    "امام",
    "لدي",
    "ثم",
];

impl Sentence<'_> {
    /// The subject of a verb, looked for behind it alone.
    pub fn subject(&self, verb: Verb) -> Subject {
        let end = self.end_behind(verb.at + 1);
        match verb.kind {
            Kind::Participle => Subject::Unsaid,
            _ => self.behind(verb, end),
        }
    }

    /// The subject of a verb whose sentence begins at token `begin`, before the speech at `open`.
    pub fn subject_in(&self, verb: Verb, begin: usize, open: usize) -> Subject {
        let behind = match verb.kind {
            Kind::Participle => Subject::Unsaid,
            _ => self.behind(verb, open),
        };
        match behind {
            Subject::Unsaid => self.ahead(verb, begin),
            said => said,
        }
    }

    /// The token at which the clause behind a verb ends: a mark other than a comma.
    fn end_behind(&self, from: usize) -> usize {
        let ends = |at: &usize| {
            self.paragraph.tokens[*at].kind == TokenKind::Mark
                && !self.is(*at, &["،", ",", "(", ")", "-"])
        };
        let mut tokens = from..self.paragraph.tokens.len();
        tokens.find(ends).unwrap_or(self.paragraph.tokens.len())
    }

    /// The subject behind a verb, before token `end`.
    fn behind(&self, verb: Verb, end: usize) -> Subject {
        let mut at = verb.at + 1;
        while at < end && self.is(at, &["،", ",", "-", "ايضا", "كذلك", "بدوره", "بدورها"])
        {
            at += 1;
        }
        if at >= end || self.is_no_subject(at) {
            return Subject::Unsaid;
        }
        let limit = end.min(at + TITLE);
        for here in at..limit {
            if self.is(here, &DEPUTIES) && !(here == at && self.is(here, &["مدير", "ممثل"]))
            {
                return Subject::Nameless;
            }
            if here > at && self.is_clause(here) {
                return Subject::Nameless;
            }
            match self.mention_at(here) {
                Some(mention) if mention.kind == EntityType::Person => {
                    return self.person(here, mention);
                }
                Some(mention) if here == at && self.is_body(mention) => {
                    return Subject::Named(mention.entity);
                }
                _ => {}
            }
        }
        Subject::Nameless
    }

    /// A person as a subject, unless something is glued to the name or others are named with it.
    fn person(&self, at: usize, mention: &Mention) -> Subject {
        let token = self.paragraph.tokens[at].span.shifted(self.origin);
        let glued = token.start < mention.span.start;
        let after = mention.span.end - self.origin;
        let next = (self.paragraph.tokens).partition_point(|token| token.span.start < after);
        let and_another = self.mention_at(next).filter(|other| {
            other.kind == EntityType::Person && other.span.start > mention.span.end
        });
        match glued || and_another.is_some() {
            true => Subject::Nameless,
            false => Subject::Named(mention.entity),
        }
    }

    /// Whether a mention is a body at its very beginning, with nothing glued to it.
    fn is_body(&self, mention: &Mention) -> bool {
        let start = mention.span.start - self.origin;
        let begins = (self.paragraph.tokens).binary_search_by_key(&start, |token| token.span.start);
        mention.kind == EntityType::Organisation && begins.is_ok()
    }

    /// Whether token `at` begins a clause: what is named in it is not the subject.
    fn is_clause(&self, at: usize) -> bool {
        self.is(
            at,
            &[
                "ان",
                "انه",
                "انها",
                "بان",
                ":",
                "الذي",
                "التي",
                "الذين",
                "عن",
                "الي",
                "ضد",
                "مع",
                "حول",
                "بشان",
            ],
        )
    }

    fn is_no_subject(&self, at: usize) -> bool {
        let glued = self.paragraph.keys[at].starts_with("لل");
        let in_name = self.mention_at(at).is_some_and(|mention| {
            mention.span.start - self.origin > self.paragraph.tokens[at].span.start
        });
        let mark = self.paragraph.tokens[at].kind == TokenKind::Mark;
        glued || in_name || mark || self.is(at, &NO_SUBJECT)
    }

    /// The subject before a verb: the only person named in the sentence before it, if nothing says
    /// that it is an object.
    fn ahead(&self, verb: Verb, begin: usize) -> Subject {
        let from = self.paragraph.tokens[begin.min(verb.at)].span.start + self.origin;
        let until = self.paragraph.tokens[verb.at].span.start + self.origin;
        let here = |mention: &&Mention| {
            mention.kind == EntityType::Person && (from..until).contains(&mention.span.start)
        };
        let mut persons = self.mentions.iter().filter(here);
        let Some(first) = persons.next() else {
            return Subject::Unsaid;
        };
        let alone = persons.all(|other| other.entity == first.entity);
        match alone && !self.is_governed(first) {
            true => Subject::Named(first.entity),
            false => Subject::Nameless,
        }
    }

    /// Whether a preposition stands before a name, or is glued to it.
    fn is_governed(&self, mention: &Mention) -> bool {
        let start = mention.span.start - self.origin;
        let tokens = &self.paragraph.tokens;
        let at = tokens
            .partition_point(|token| token.span.start <= start)
            .saturating_sub(1);
        let glued =
            tokens[at].span.start < start && !self.paragraph.keys[at].starts_with(['و', 'ف']);
        let of = [
            "من", "الي", "علي", "عن", "مع", "ضد", "بين", "حول", "لدي", "ديال", "تجاه",
        ];
        let before = at.checked_sub(1);
        let kin = (at.saturating_sub(3)..at).any(|before| self.is(before, &DEPUTIES));
        glued || kin || before.is_some_and(|at| self.is(at, &of))
    }
}
