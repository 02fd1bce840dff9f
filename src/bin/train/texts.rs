//! The texts that are learned from: raw ones with their labels, and annotated articles.
//!
//! May import: `entity`, `evaluate`, `extract::tagger`, `text`.

use std::path::Path;

use warraq::{
    entity::EntityType,
    evaluate::{Article, read},
    extract::tagger::Conventions,
    text::Span,
};

use crate::{
    Failure,
    lexicon::Forms,
    silver::{self, LabelledLine},
    stream::{Head, Mark, Stream},
};

/// The first of the types that have a value: dates and amounts.
const FIRST_NUMERIC: u8 = 5;

/// A file of raw text, by the name that its labels have too.
#[derive(Clone, Copy, Debug)]
pub struct Raw {
    /// Its name without endings.
    pub name: &'static str,
    /// Its digits were taken out: what is marked as a date or amount there is maimed.
    pub maimed: bool,
    /// How often it is read in one round: news is what the program will read.
    pub times: usize,
}

/// The raw texts, in the order in which they are read.
pub const RAW: [Raw; 7] = [
    raw("ant_tunisia", false, 3),
    raw("marsum_goud_ma_test", false, 3),
    raw("sanadlike_politics", true, 1),
    raw("sanadlike_sports", true, 1),
    raw("sanadlike_finance", true, 1),
    raw("sanadlike_culture", true, 1),
    raw("arwiki_motaz", false, 1),
];

const fn raw(name: &'static str, maimed: bool, times: usize) -> Raw {
    Raw {
        name,
        maimed,
        times,
    }
}

/// The labelled lines of a raw text; `texts` holds `NAME.txt.zst`, `labels` `NAME.slv.zst`.
pub fn labelled(
    raw: &Raw,
    texts: &Path,
    labels: &Path,
    forms: &mut Forms,
) -> Result<Stream, Failure> {
    let text = String::from_utf8(silver::unpack(
        &texts.join(format!("{}.txt.zst", raw.name)),
    )?)?;
    let labels = silver::unpack(&labels.join(format!("{}.slv.zst", raw.name)))?;
    let labels = silver::parse(&labels).ok_or_else(|| format!("{}: damaged labels", raw.name))?;
    if labels.len() != text.split('\n').count() {
        return Err(format!("{}: the labels are of another text", raw.name).into());
    }
    let mut stream = Stream::default();
    let mut in_article = false;
    for (line, labels) in text.split('\n').zip(&labels) {
        if let Some(labels) = labels {
            labelled_line(line, labels, raw.maimed, &mut stream, forms);
            in_article = true;
        } else if in_article && line.trim().is_empty() {
            stream.end_article(forms);
            in_article = false;
        }
    }
    Ok(stream)
}

/// Appends a line of raw text.
fn labelled_line(
    line: &str,
    labels: &LabelledLine,
    maimed: bool,
    stream: &mut Stream,
    forms: &mut Forms,
) {
    let ends = [line.len()];
    let bytes: Vec<usize> = line.char_indices().map(|(at, _)| at).chain(ends).collect();
    let byte = |scalar: usize| bytes.get(scalar).copied().unwrap_or(line.len());
    let marks = labels.mentions.iter().map(|(start, end, kind)| Mark {
        span: Span::new(byte(*start), byte(*end)),
        kind: Some(*kind).filter(|kind| !(maimed && *kind >= FIRST_NUMERIC)),
    });
    let first = stream.labels.len();
    let starts = stream.paragraph(line, &marks.collect::<Vec<_>>(), Head::Own, forms);
    for (start, second, sure) in &labels.doubtful {
        if let Ok(index) = starts.binary_search(&byte(*start)) {
            let label = &mut stream.labels[first + index];
            (label.second, label.sure) = (*second, *sure);
        }
    }
}

/// The annotated articles of a file: the project's own JSONL, or CoNLL with ANERcorp's types.
/// `misc_is_known`: that CoNLL's MISC is ANERcorp's, and not something else of that name.
pub fn annotated(
    path: &Path,
    head: Head,
    misc_is_known: bool,
    forms: &mut Forms,
) -> Result<Stream, Failure> {
    let articles = read(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let mut stream = Stream::default();
    for article in &articles {
        article_words(article, head, misc_is_known, &mut stream, forms);
        stream.end_article(forms);
    }
    Ok(stream)
}

fn article_words(
    article: &Article,
    head: Head,
    misc_is_known: bool,
    stream: &mut Stream,
    forms: &mut Forms,
) {
    let conventions = match head {
        Head::Own => Conventions::Own,
        Head::Anercorp => Conventions::Anercorp,
    };
    let number = |kind: EntityType| {
        let known = misc_is_known || head == Head::Own || kind != EntityType::Group;
        let place = conventions.types().iter().position(|other| *other == kind);
        place
            .filter(|_| known)
            .and_then(|place| u8::try_from(place).ok())
    };
    for block in &article.document.blocks {
        let text = article.document.slice(block.span);
        let inside = |span: Span| block.span.start <= span.start && span.end <= block.span.end;
        let labels = article.labels.iter().filter(|label| inside(label.span));
        let marks = labels.map(|label| Mark {
            span: within_punctuation(text, label.span.relative_to(block.span.start)),
            kind: number(label.kind),
        });
        stream.paragraph(text, &marks.collect::<Vec<_>>(), head, forms);
    }
}

/// What of `span` is between punctuation at its ends, which files that mark words include.
fn within_punctuation(text: &str, span: Span) -> Span {
    let marked = span.of(text);
    let end = marked.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = end.trim_start_matches(|c: char| !c.is_alphanumeric());
    match start.is_empty() {
        true => span,
        false => Span::new(span.start + end.len() - start.len(), span.start + end.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stream::UNKNOWN;

    #[test]
    fn a_doubtful_word_keeps_both_tags() {
        let labels = LabelledLine {
            mentions: vec![(4, 10, 2), (11, 15, 5)],
            doubtful: vec![(4, 1, 20)],
        };
        let (mut stream, mut forms) = (Stream::default(), Forms::default());
        labelled_line("في «الرباط» 2019", &labels, true, &mut stream, &mut forms);
        let rabat = stream.labels.iter().find(|label| label.tag == 5);
        assert_eq!(rabat.map(|label| (label.second, label.sure)), Some((1, 20)));
        let date = stream.labels.iter().rev().nth(1);
        assert_eq!(date.map(|label| label.tag), Some(UNKNOWN), "a maimed date");
    }

    #[test]
    fn punctuation_at_the_ends_is_no_part_of_a_name() {
        let text = "(لندن)،";
        assert_eq!(
            within_punctuation(text, Span::new(0, text.len())).of(text),
            "لندن"
        );
    }
}
