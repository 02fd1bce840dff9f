//! CoNLL as its readers find it: the token first, an IOB2 tag last, a blank line after a sentence.

use super::{options, written_of};
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::Extraction,
    export::{Findings, Format, Writer, sentences},
    import::read,
    text::Span,
};

fn plain(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

/// The first and last columns, sentences parted by empty pairs.
fn columns(text: &str) -> Vec<(&str, &str)> {
    let lines = text.lines().filter(|line| !line.starts_with("# "));
    let ends = |line: &'_ str| {
        (
            line.find('\t').unwrap_or(0),
            line.rfind('\t').map_or(0, |at| at + 1),
        )
    };
    lines
        .map(|line| {
            let (first, last) = ends(line);
            (&line[..first], &line[last..])
        })
        .collect()
}

fn found(document: &Document, ann: &str) -> Extraction {
    read(Format::Brat, ann.as_bytes(), document).unwrap()
}

#[test]
fn a_mention_after_a_clitic_is_a_token_of_its_own() {
    let document = plain("عاد بالرباط. ثم نام!\nنعم");
    let extraction = found(&document, "T1\tLOC 5 11\tالرباط");
    let text = written_of(Format::Conll, &document, &extraction);
    let expected = [
        ("عاد", "O"),
        ("ب", "O"),
        ("الرباط", "B-LOC"),
        (".", "O"),
        ("", ""),
        ("ثم", "O"),
        ("نام", "O"),
        ("!", "O"),
        ("", ""),
        ("نعم", "O"),
        ("", ""),
    ];
    assert_eq!(columns(&text), expected, "{text}");
}

#[test]
fn neighbours_of_one_type_are_told_apart_by_b() {
    let document = plain("أحمد علي سعيد");
    let extraction = found(&document, "T1\tPER 0 8\tأحمد علي\nT2\tPER 9 13\tسعيد");
    let text = written_of(Format::Conll, &document, &extraction);
    let tags: Vec<&str> = columns(&text).into_iter().map(|(_, tag)| tag).collect();
    assert_eq!(tags, ["B-PER", "I-PER", "B-PER", ""]);
}

#[test]
fn several_documents_stand_in_one_file_and_each_is_read_back() {
    let documents = [plain("قال حموشي."), plain("زار حموشي الرباط.")];
    let anns = [
        "T1\tPER 4 9\tحموشي",
        "T1\tPER 4 9\tحموشي\nT2\tLOC 10 16\tالرباط",
    ];
    let found: Vec<Extraction> = documents
        .iter()
        .zip(anns)
        .map(|(d, a)| found(d, a))
        .collect();
    for format in [Format::Conll, Format::Json, Format::WebAnnotation] {
        let mut out = Vec::new();
        let mut writer = Writer::new(format, options());
        for (document, extraction) in documents.iter().zip(&found) {
            let findings = Findings {
                document,
                extraction,
            };
            writer.write(&findings, &mut out).unwrap();
        }
        writer.finish(&mut out).unwrap();
        for (document, extraction) in documents.iter().zip(&found) {
            assert_eq!(
                &read(format, &out, document).unwrap(),
                extraction,
                "{format:?}"
            );
        }
    }
}

#[test]
fn a_sentence_ends_at_a_mark_and_a_blank_and_not_after_a_title() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "قال د. أحمد ذلك. ثم مضى.",
            &["قال د. أحمد ذلك. ", "ثم مضى."],
        ),
        ("أين؟ هنا! نعم…", &["أين؟ ", "هنا! ", "نعم…"]),
        ("قال: «انتهى.» ثم صمت", &["قال: «انتهى.» ", "ثم صمت"]),
        ("بلغ 3.5 في 2.10.2020", &["بلغ 3.5 في 2.10.2020"]),
        ("", &[""]),
    ];
    for (text, expected) in cases {
        let found = sentences(text, Span::new(0, text.len()));
        let found: Vec<&str> = found.into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }
}
