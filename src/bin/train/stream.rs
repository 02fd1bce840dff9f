//! Words with what is known of each, as one long row that windows are cut from.
//!
//! May import: `extract::tagger`, `text`.

use warraq::{
    extract::tagger::{
        letters::{self, ARTICLE_END, PARAGRAPH_END},
        tags::OUTSIDE,
    },
    text::Span,
};

use crate::lexicon::Forms;

/// In place of a tag or class: nothing is known of it, and nothing is learned from it.
pub const UNKNOWN: u8 = u8::MAX;

/// A confidence of one, in 31sts.
pub const SURE: u8 = 31;

/// Most letters that the model takes for proclitics before a name.
const MOST_PROCLITICS: usize = 3;

/// What is known of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The tag, by this project's conventions.
    pub tag: u8,
    /// The tag that it would be else, and how sure the first is, in 31sts.
    pub second: u8,
    /// See `second`.
    pub sure: u8,
    /// How many letters stand before the name, at the beginning of one.
    pub proclitics: u8,
    /// The tag by ANERcorp's conventions.
    pub anercorp: u8,
}

impl Label {
    /// Nothing is known.
    pub const NONE: Self = Self {
        tag: UNKNOWN,
        second: UNKNOWN,
        sure: SURE,
        proclitics: UNKNOWN,
        anercorp: UNKNOWN,
    };
}

/// Whose tags a mark has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// This project's.
    Own,
    /// ANERcorp's.
    Anercorp,
}

/// A name in a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where, in bytes of the paragraph.
    pub span: Span,
    /// The number of its type; `None` where its words are to be taken for unknown.
    pub kind: Option<u8>,
}

/// Forms and labels, side by side.
#[derive(Debug, Default)]
pub struct Stream {
    /// The number of each word's form.
    pub forms: Vec<u32>,
    /// What is known of it.
    pub labels: Vec<Label>,
}

impl Stream {
    /// Appends the words of a paragraph; words outside of `marks` are outside of all names, by the
    /// conventions of that head. Gives back the byte at which each word begins.
    pub fn paragraph(
        &mut self,
        text: &str,
        marks: &[(Head, &[Mark])],
        forms: &mut Forms,
    ) -> Vec<usize> {
        let (mut form, mut at, mut starts) = (String::new(), 0, Vec::new());
        while let Some(word) = letters::next(text, at, &mut form) {
            let mut label = Label::NONE;
            for (head, marks) in marks {
                let next = marks.partition_point(|mark| mark.span.end <= word.start);
                let mark = marks.get(next).filter(|mark| mark.span.start < word.end);
                label.add(text, word, at, mark, *head);
            }
            self.push(forms.count(&form), label);
            starts.push(word.start);
            at = word.end;
        }
        self.push(forms.count(PARAGRAPH_END), Label::NONE);
        starts
    }

    /// Ends an article.
    pub fn end_article(&mut self, forms: &mut Forms) {
        self.push(forms.count(ARTICLE_END), Label::NONE);
    }

    /// Appends another stream.
    pub fn append(&mut self, other: &Self) {
        self.forms.extend_from_slice(&other.forms);
        self.labels.extend_from_slice(&other.labels);
    }

    fn push(&mut self, form: u32, label: Label) {
        self.forms.push(form);
        self.labels.push(label);
    }
}

impl Label {
    /// Adds what `mark` says of the word at `word`, the one before which ends at `before`.
    fn add(&mut self, text: &str, word: Span, before: usize, mark: Option<&Mark>, head: Head) {
        let is_first = mark.is_some_and(|mark| before <= mark.span.start);
        let kind = mark.map(|mark| mark.kind);
        let tag = match kind {
            None => OUTSIDE as u8,
            Some(None) => UNKNOWN,
            Some(Some(kind)) => 1 + 2 * kind + u8::from(!is_first),
        };
        match head {
            Head::Own => self.tag = tag,
            Head::Anercorp => self.anercorp = tag,
        }
        if let Some(mark) = mark.filter(|mark| is_first && mark.kind.is_some() && head == Head::Own)
        {
            let before_name = text.get(word.start..mark.span.start).unwrap_or_default();
            self.proclitics = before_name.chars().take(MOST_PROCLITICS).count() as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_name_are_its_beginning_and_its_inside() {
        let text = "زار بالرباط سلا";
        let at = |part: &str| text.find(part).unwrap_or(text.len());
        let marks = [Mark {
            span: Span::new(at("الرباط"), text.len()),
            kind: Some(2),
        }];
        let (mut stream, mut forms) = (Stream::default(), Forms::default());
        let starts = stream.paragraph(text, &[(Head::Own, &marks)], &mut forms);
        assert_eq!(starts, [0, at("بالرباط"), at("سلا")]);
        let seen: Vec<_> = (stream.labels.iter())
            .map(|label| (label.tag, label.proclitics))
            .collect();
        let expected = [(0, UNKNOWN), (5, 1), (6, UNKNOWN), (UNKNOWN, UNKNOWN)];
        assert_eq!(seen, expected);
    }

    #[test]
    fn what_a_corpus_does_not_mark_is_unknown_not_outside() {
        let marks = [Mark {
            span: Span::new(0, 4),
            kind: None,
        }];
        let (mut stream, mut forms) = (Stream::default(), Forms::default());
        stream.paragraph("كم هو", &[(Head::Anercorp, &marks)], &mut forms);
        assert_eq!(stream.labels[0], Label::NONE);
        assert_eq!(
            (stream.labels[1].anercorp, stream.labels[1].tag),
            (0, UNKNOWN)
        );
    }
}
