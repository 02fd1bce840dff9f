//! The PDF says what the article says: read back by this program's own reader, and by poppler's
//! where that is installed. What it looks like is looked at; what it is made of is counted here.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use hayro_syntax::Pdf;
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::Extraction,
    export::{Findings, Format},
    extract::{Extractor, Options as ExtractOptions},
    import, loader,
    print::{Options, pdf},
};

/// An article with what the program finds in it.
fn sample() -> (Document, Extraction) {
    let text = include_str!("../assets/sample/article.txt").to_owned();
    let document = loader::load_text(text).unwrap();
    let extraction = Extractor::new().extract(&document, &ExtractOptions::default());
    (document, extraction)
}

fn printed(document: &Document, extraction: &Extraction, options: &Options) -> Vec<u8> {
    let findings = Findings {
        document,
        extraction,
    };
    pdf(&findings, options).unwrap()
}

/// The article alone, without what a PDF shows in another form.
fn article(blocks: &[(BlockKind, &str)]) -> Document {
    let mut builder = DocumentBuilder::new();
    for (kind, text) in blocks {
        builder.block(*kind, text, None);
    }
    builder.build(Origin::default())
}

/// The words of a text, in order, without the marks of direction that readers put in.
fn words(text: &str) -> Vec<String> {
    let controls = |c: &char| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(controls).collect();
    text.split_whitespace().map(str::to_owned).collect()
}

fn own_reading(pdf: Vec<u8>) -> Document {
    loader::load_bytes(pdf, None, &loader::Options::default()).unwrap()
}

/// What poppler reads, page by page in one text; `None` where it is not installed.
fn pdftotext(pdf: &[u8]) -> Option<String> {
    let mut command = Command::new("pdftotext");
    command.args(["-enc", "UTF-8", "-", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        println!("skipped: pdftotext (poppler-utils) is not installed");
        return None;
    };
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    Some(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

/// A page of vowels, ligatures, digits, Latin, brackets and lengthened words.
fn difficult() -> Document {
    let text = [
        "قَالَ الوَزِيرُ إِنَّ «المُؤْتَمَرَ» انْتَهَى يَوْمَ 12 مايو 2026 في السّاعة 10:30، وحضره نحو 1500 شخص (بينهم 27.3% من الشباب).",
        "ولأن الآلات لا تلائم الإسلام كما يقال، فإن الأوضاع لا تزال على حالها؛ أليس كذلك؟ بلى.",
        "أعلنت شركة Apple Inc. وشركة Microsoft في 3.5 مليار دولار، وفي ١٥ مارس ٢٠٢٤ قالت أرامكو (Saudi Aramco) ذلك.",
        "مـحمد ومحـــمد، لله الأمر، ﷺ؛ ثم جاء في «الصحيفة» نفسها: «لا بأس».",
    ];
    let mut blocks = vec![(BlockKind::Heading(1), "عنوان المقال في سطر واحد")];
    blocks.extend(text.map(|text| (BlockKind::Paragraph, text)));
    article(&blocks)
}

#[test]
fn our_own_reader_reads_the_article_back() {
    let (document, extraction) = sample();
    let shaded = Options {
        shading: true,
        ..Options::default()
    };
    for options in [Options::default(), shaded] {
        let back = own_reading(printed(&document, &extraction, &options));
        assert_eq!(words(&back.text), words(&document.text));
    }
    let document = difficult();
    let back = own_reading(printed(
        &document,
        &Extraction::default(),
        &Options::default(),
    ));
    assert_eq!(words(&back.text), words(&document.text));
}

#[test]
fn the_paragraphs_come_back_as_paragraphs() {
    let (document, extraction) = sample();
    let shaded = Options {
        shading: true,
        ..Options::default()
    };
    let full = |document: &Document| -> Vec<String> {
        let lines = document.text.lines().map(|line| words(line).join(" "));
        lines.filter(|line| !line.is_empty()).collect()
    };
    // The grounds of shaded names are no borders of cells.
    for options in [Options::default(), shaded] {
        let back = own_reading(printed(&document, &extraction, &options));
        assert_eq!(full(&back), full(&document));
    }
}

/// The words and numbers of a text without what stands between them and without vowel signs:
/// poppler sets commas, brackets and blanks beside numbers in an order of its own, whoever made
/// the file.
fn letters(text: &str) -> Vec<String> {
    let signs = |c: &char| !matches!(c, '\u{64B}'..='\u{652}' | '\u{670}');
    let text: String = text.chars().filter(signs).collect();
    let class = |c: char| match c {
        c if c.is_ascii_alphabetic() => 1,
        c if c.is_alphabetic() => 2,
        c if c.is_numeric() => 3,
        _ => 0,
    };
    let characters: Vec<char> = text.chars().collect();
    let groups = characters.chunk_by(|a, b| class(*a) == class(*b));
    let told = groups.filter(|group| class(group[0]) != 0);
    told.map(|group| group.iter().collect()).collect()
}

#[test]
fn poppler_reads_the_article_back() {
    for (document, extraction) in [sample(), (difficult(), Extraction::default())] {
        let Some(read) = pdftotext(&printed(&document, &extraction, &Options::default())) else {
            return;
        };
        let pages = read.split('\u{C}').filter(|page| !page.trim().is_empty());
        let read = pages.flat_map(|page| {
            let mut letters = letters(page);
            // The last thing on a page is its number.
            letters.pop();
            letters
        });
        assert_eq!(read.collect::<Vec<_>>(), letters(&document.text));
    }
}

#[test]
fn hidden_tashkeel_and_other_digits_are_seen_and_the_text_stays() {
    let document = difficult();
    let options = Options {
        display: warraq::typeset::Display {
            hide_tashkeel: true,
            digits: warraq::typeset::Digits::Arabic,
            ..Default::default()
        },
        ..Options::default()
    };
    let back = own_reading(printed(&document, &Extraction::default(), &options));
    assert_eq!(words(&back.text), words(&document.text));
}

/// The line with its first words at its end.
fn turned(line: &str, words: usize) -> String {
    // A dash at the beginning would be the dot of a list.
    let words_of = line.split_whitespace().filter(|word| *word != "–");
    let all: Vec<&str> = words_of.collect();
    let (first, rest) = all.split_at(words % all.len());
    [rest, first].concat().join(" ")
}

#[test]
fn a_long_article_is_broken_into_pages_and_nothing_is_lost() {
    let (sample, _) = sample();
    let mut blocks: Vec<(BlockKind, String)> = Vec::new();
    for number in 1..=12 {
        blocks.push((BlockKind::Heading(2), format!("الفصل {number}")));
        let full = sample.text.lines().filter(|line| !line.trim().is_empty());
        // No two chapters have a line in common: what stands alike on page after page is no text.
        blocks.extend(full.map(|line| (BlockKind::Paragraph, turned(line, 5 * number))));
    }
    let blocks: Vec<(BlockKind, &str)> = blocks
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    let document = article(&blocks);
    let bytes = printed(&document, &Extraction::default(), &Options::default());
    let pages = Pdf::new(bytes.clone()).unwrap().pages().len();
    assert!(pages > 8, "{pages} pages");
    let back = own_reading(bytes);
    assert_eq!(words(&back.text), words(&document.text));
}

#[test]
fn the_index_names_every_entity_with_its_pages() {
    let document = article(&[
        (BlockKind::Paragraph, "زار حموشي الرباط."),
        (BlockKind::Paragraph, "ثم عاد حموشي."),
    ]);
    let ann = "T1\tPER 4 9\tحموشي\nT2\tLOC 10 16\tالرباط\nT3\tPER 25 30\tحموشي\n";
    let extraction = import::read(Format::Brat, ann.as_bytes(), &document).unwrap();
    let options = Options {
        index: true,
        shading: true,
        ..Options::default()
    };
    let bytes = printed(&document, &extraction, &options);
    let file = Pdf::new(bytes.clone()).unwrap();
    assert_eq!(file.pages().len(), 2, "the index begins a page");
    let text = own_reading(bytes).text;
    for said in ["فهرس الأسماء", "أشخاص", "أماكن", "حموشي: 1", "الرباط: 1"]
    {
        assert!(words(&text).join(" ").contains(said), "{said}: {text}");
    }
}

#[test]
fn fonts_are_embedded_in_part_and_the_file_says_what_it_is() {
    let (document, extraction) = sample();
    let bytes = printed(&document, &extraction, &Options::default());
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/Lang"), "the language");
    assert!(text.contains("/R2L"), "the direction");
    assert!(text.contains("+NotoNaskhArabic"), "a part of the face");
    assert!(
        text.contains("/FontFile2") || text.contains("/FontFile3"),
        "embedded"
    );
}

#[test]
fn empty_and_odd_documents_have_a_page() {
    for text in [
        "",
        " ",
        "\u{200F}",
        "12345",
        "\u{10FFFF}\u{E000}",
        "\t\t",
        &"ا".repeat(5000),
    ] {
        let document = article(&[(BlockKind::Paragraph, text)]);
        let bytes = printed(&document, &Extraction::default(), &Options::default());
        assert!(!Pdf::new(bytes).unwrap().pages().is_empty(), "{text:?}");
    }
}
