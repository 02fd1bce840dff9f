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

/// Where raw texts and labels lie: `NAME.txt.zst`, `NAME.slv.zst`.
#[derive(Clone, Copy, Debug)]
pub struct Folders<'a> {
    /// The texts.
    pub texts: &'a Path,
    /// Their labels.
    pub labels: &'a Path,
    /// Labels by ANERcorp's conventions, which some texts have.
    pub anercorp: Option<&'a Path>,
}

/// The labels of one line by one head.
type Labels = Vec<Option<LabelledLine>>;

/// The labelled lines of a raw text.
pub fn labelled(raw: &Raw, folders: Folders<'_>, forms: &mut Forms) -> Result<Stream, Failure> {
    let file = folders.texts.join(format!("{}.txt.zst", raw.name));
    let text = String::from_utf8(silver::unpack(&file)?)?;
    let lines = text.split('\n').count();
    let labels = labels(raw, folders.labels, lines)?.ok_or_else(|| {
        let folder = folders.labels.display();
        format!("{folder}: no labels of {}", raw.name)
    })?;
    let anercorp = folders
        .anercorp
        .map(|folder| self::labels(raw, folder, lines));
    let anercorp = anercorp.transpose()?.flatten().unwrap_or_default();
    let mut stream = Stream::default();
    let mut in_article = false;
    for (index, (line, labels)) in text.split('\n').zip(&labels).enumerate() {
        if let Some(labels) = labels {
            let anercorp = anercorp.get(index).and_then(Option::as_ref);
            let line = Line {
                text: line,
                labels,
                anercorp,
                maimed: raw.maimed,
            };
            line.append_to(&mut stream, forms);
            in_article = true;
        } else if in_article && line.trim().is_empty() {
            stream.end_article(forms);
            in_article = false;
        }
    }
    Ok(stream)
}

/// The labels of a text of so many lines, if the folder has any.
fn labels(raw: &Raw, folder: &Path, lines: usize) -> Result<Option<Labels>, Failure> {
    let path = folder.join(format!("{}.slv.zst", raw.name));
    if !path.exists() {
        return Ok(None);
    }
    let labels = silver::parse(&silver::unpack(&path)?);
    let labels = labels.ok_or_else(|| format!("{}: damaged", path.display()))?;
    match labels.len() == lines {
        true => Ok(Some(labels)),
        false => Err(format!("{}: labels of another text", path.display()).into()),
    }
}

/// A line of raw text with its labels.
struct Line<'a> {
    text: &'a str,
    labels: &'a LabelledLine,
    anercorp: Option<&'a LabelledLine>,
    maimed: bool,
}

impl Line<'_> {
    fn append_to(&self, stream: &mut Stream, forms: &mut Forms) {
        let ends = [self.text.len()];
        let bytes = self.text.char_indices().map(|(at, _)| at).chain(ends);
        let bytes: Vec<usize> = bytes.collect();
        let byte = |scalar: usize| bytes.get(scalar).copied().unwrap_or(self.text.len());
        let marks = |labels: &LabelledLine| -> Vec<Mark> {
            let marks = labels.mentions.iter().map(|(start, end, kind)| Mark {
                span: Span::new(byte(*start), byte(*end)),
                kind: Some(*kind).filter(|kind| !(self.maimed && *kind >= FIRST_NUMERIC)),
            });
            marks.collect()
        };
        let own = marks(self.labels);
        let anercorp = self.anercorp.map(marks);
        let mut heads = vec![(Head::Own, &own[..])];
        heads.extend(anercorp.as_deref().map(|marks| (Head::Anercorp, marks)));
        let first = stream.labels.len();
        let starts = stream.paragraph(self.text, &heads, forms);
        for (start, second, sure) in &self.labels.doubtful {
            if let Ok(index) = starts.binary_search(&byte(*start)) {
                let label = &mut stream.labels[first + index];
                (label.second, label.sure) = (*second, *sure);
            }
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
        stream.paragraph(text, &[(head, &marks.collect::<Vec<_>>())], forms);
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
        let line = Line {
            text: "في «الرباط» 2019",
            labels: &labels,
            anercorp: None,
            maimed: true,
        };
        line.append_to(&mut stream, &mut forms);
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
