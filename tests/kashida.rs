//! Where words are lengthened (`tests/suite/typeset/kashida.txt`), that the faces' glyphs agree,
//! and how the bar looks.

use std::{collections::BTreeSet, fs};

use warraq::text::{Direction, Span};
use warraq::typeset::{
    Face, Glyph, GlyphPixels, Justification, Line, Paragraph, Style, Typesetter, kashida_before,
};

/// The faces that are lengthened, with their names.
pub const FACES: [(&str, Face, bool); 4] = [
    ("Naskh", Face::Naskh, false),
    ("Naskh bold", Face::Naskh, true),
    ("Vazirmatn", Face::Interface, false),
    ("Vazirmatn bold", Face::Interface, true),
];

/// A style with kashidas.
pub fn style(face: Face, bold: bool, size_px: f32) -> Style {
    Style {
        face,
        bold,
        size_px,
        line_height_px: size_px * 1.8,
        language: None,
        justification: Justification::Kashida,
    }
}

/// The words of the suite: the word, and where it is lengthened.
fn suite() -> Vec<(String, Option<usize>)> {
    let text = include_str!("suite/typeset/kashida.txt");
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.starts_with("---"));
    lines
        .flat_map(str::split_whitespace)
        .map(|word| (word.replace('|', ""), word.find('|')))
        .collect()
}

/// `word` with a line where `place` is.
fn shown(word: &str, place: Option<usize>) -> String {
    match place {
        Some(at) => format!("{}|{}", &word[..at], &word[at..]),
        None => word.to_owned(),
    }
}

#[test]
fn words_are_lengthened_where_the_tradition_lengthens_them() {
    let suite = suite();
    let (must, must_not): (Vec<_>, Vec<_>) = suite.iter().partition(|(_, place)| place.is_some());
    assert!(
        must.len() >= 100 && must_not.len() >= 50,
        "the suite shrank"
    );
    let wrong: Vec<String> = suite
        .iter()
        .filter(|(word, place)| kashida_before(word) != *place)
        .map(|(word, place)| {
            let got = shown(word, kashida_before(word));
            format!("{} expected, got {got}", shown(word, *place))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first line of `word` and a second word, wider than `word` by `room` em.
fn lengthened(typesetter: &mut Typesetter, word: &str, style: &Style, room: f32) -> Paragraph {
    let natural = typesetter.set(word, Direction::Rtl, style, f32::INFINITY);
    let width = natural.width + room * style.size_px;
    typesetter.set(&format!("{word} {word}"), Direction::Rtl, style, width)
}

fn letters(line: &Line) -> Vec<(u16, u8, Span)> {
    let letters = line.glyphs.iter().filter(|glyph| !glyph.is_kashida());
    letters
        .map(|glyph| (glyph.id, glyph.font, glyph.cluster()))
        .collect()
}

#[test]
fn every_face_lengthens_the_words_of_the_suite_and_changes_no_letter() {
    let mut typesetter = Typesetter::bundled();
    for (name, face, bold) in FACES {
        let style = style(face, bold, 20.0);
        for (word, place) in suite() {
            let natural = typesetter.set(&word, Direction::Rtl, &style, f32::INFINITY);
            let set = lengthened(&mut typesetter, &word, &style, 0.5);
            let line = &set.lines[0];
            let kashidas: Vec<&Glyph> = line.glyphs.iter().filter(|g| g.is_kashida()).collect();
            let ends: Vec<usize> = kashidas.iter().map(|glyph| glyph.cluster().end).collect();
            assert_eq!(ends, Vec::from_iter(place), "{word}, {name}");
            let ink = letters(line)
                .into_iter()
                .filter(|letter| letter.2.end <= word.len());
            let ink: Vec<_> = ink.collect();
            assert_eq!(ink, letters(&natural.lines[0]), "{word}, {name}");
        }
    }
}

#[test]
fn marks_keep_their_place_over_the_letter() {
    let mut typesetter = Typesetter::bundled();
    for (name, face, bold) in FACES {
        let style = style(face, bold, 40.0);
        for word in ["مُحَمَّد", "سَلَام", "كِتَاب", "الشَّمْس", "بِنْت"]
        {
            let natural = typesetter.set(word, Direction::Rtl, &style, f32::INFINITY);
            let set = lengthened(&mut typesetter, word, &style, 0.6);
            for cluster in natural.lines[0]
                .glyphs
                .chunk_by(|a, b| a.cluster() == b.cluster())
            {
                let same =
                    |glyph: &&Glyph| glyph.cluster() == cluster[0].cluster() && !glyph.is_kashida();
                let moved: Vec<&Glyph> = set.lines[0].glyphs.iter().filter(same).collect();
                for (before, after) in cluster.iter().zip(&moved) {
                    let from_base = (before.x - cluster[cluster.len() - 1].x, before.y);
                    let now = (after.x - moved[moved.len() - 1].x, after.y);
                    let near = (from_base.0 - now.0).abs() < 0.01 && from_base.1 == now.1;
                    assert!(near, "{word}, {name}");
                }
            }
        }
    }
}

/// Coverage of a strip of the screen, 0 to 255, glyph over glyph.
struct Canvas {
    width: i32,
    pixels: Vec<f32>,
}

impl Canvas {
    /// The first line of `paragraph`, with one pixel of margin.
    fn of(typesetter: &mut Typesetter, paragraph: &Paragraph) -> Self {
        let (width, height) = (
            paragraph.width.ceil() as i32 + 8,
            paragraph.height.ceil() as i32,
        );
        let mut pixels = vec![0.0_f32; (width * height) as usize];
        for glyph in &paragraph.lines[0].glyphs {
            let (key, x, y) = paragraph.place_glyph(glyph, (4.0, 0.0));
            let Some(image) = typesetter.glyph(key) else {
                continue;
            };
            let GlyphPixels::Coverage(coverage) = &image.pixels else {
                continue;
            };
            for (index, covered) in coverage.iter().enumerate() {
                let column = x + image.left + (index as u32 % image.width) as i32;
                let row = y - image.top + (index as u32 / image.width) as i32;
                if (0..width).contains(&column) && (0..height).contains(&row) {
                    let pixel = &mut pixels[(row * width + column) as usize];
                    *pixel += (1.0 - *pixel) * f32::from(*covered) / 255.0;
                }
            }
        }
        Self { width, pixels }
    }

    fn at(&self, column: i32, row: i32) -> f32 {
        self.pixels[(row * self.width + column) as usize]
    }
}

#[test]
fn a_kashida_joins_its_letters_without_a_gap_at_every_size() {
    let mut typesetter = Typesetter::bundled();
    for (name, face, bold) in FACES {
        for size in [11, 13, 16, 17, 20, 23, 29, 37, 48, 64, 90] {
            let style = style(face, bold, size as f32);
            for (word, room) in [
                ("كتاب", 0.37),
                ("محمد", 0.5),
                ("مدينة", 0.41),
                ("عمل", 0.74),
            ] {
                let set = lengthened(&mut typesetter, word, &style, room);
                let line = &set.lines[0];
                let bar = line.glyphs.iter().find(|glyph| glyph.is_kashida()).unwrap();
                let canvas = Canvas::of(&mut typesetter, &set);
                let middle = (4.0 + bar.x + bar.advance / 2.0) as i32;
                let baseline = line.baseline.round() as i32;
                let rows = baseline - size / 3..baseline + 2;
                let covered = |row: &i32| (canvas.at(middle, *row) * 1000.0) as i32;
                let row = rows.clone().max_by_key(covered).unwrap();
                let ends = (4.0 + bar.x) as i32..=(4.0 + bar.x + bar.advance) as i32;
                for column in ends {
                    let (here, usual) = (canvas.at(column, row), canvas.at(middle, row));
                    let message = format!("{word} {size} px, {name}: {here} beside {usual}");
                    assert!(here > 0.8 * usual, "a gap: {message}");
                }
            }
        }
    }
}

/// In Naskh. Vazirmatn has letters made for the dots of their neighbours; there too the letters
/// stay those of the word as it is written.
#[test]
fn a_tatweel_in_the_place_shapes_to_the_same_letters() {
    let mut typesetter = Typesetter::bundled();
    let article = include_str!("typeset/article.txt").split_whitespace();
    let words: Vec<String> = suite().into_iter().map(|(word, _)| word).collect();
    let words = words.iter().map(String::as_str).chain(article);
    let words: Vec<(&str, usize)> = words
        .filter_map(|word| Some((word, kashida_before(word)?)))
        .collect();
    for (name, face, bold) in &FACES[..2] {
        let style = style(*face, *bold, 20.0);
        let mut ids = |text: &str| -> Vec<u16> {
            let set = typesetter.set(text, Direction::Rtl, &style, f32::INFINITY);
            let glyphs = set.lines[0].glyphs.iter().rev();
            glyphs.map(|glyph| glyph.id).collect()
        };
        let tatweel = ids("ـ")[0];
        let mut differ = Vec::new();
        for (word, place) in &words {
            let written = format!("{}ـ{}", &word[..*place], &word[*place..]);
            let without = |ids: Vec<u16>| ids.into_iter().filter(|id| *id != tatweel);
            if !without(ids(&written)).eq(without(ids(word))) {
                differ.push(shown(word, Some(*place)));
            }
        }
        assert!(
            differ.is_empty(),
            "{name}: {} of {}: {}",
            differ.len(),
            words.len(),
            differ.join(" ")
        );
    }
}

/// The rows of the table.
fn rows() -> Vec<[&'static str; 3]> {
    let table = include_str!("../assets/tables/kashida.tsv").lines();
    table
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            columns.try_into().unwrap()
        })
        .collect()
}

#[test]
fn every_row_of_the_table_is_understood() {
    let rules = [
        "after",
        "alif",
        "before-final",
        "before-tooth",
        "between",
        "joins",
        "lam",
        "tooth-before",
        "word-end",
    ];
    for [first, rule, letters] in rows() {
        let priority = first
            .parse()
            .is_ok_and(|priority| (1..=8).contains(&priority));
        assert!(
            priority || ["never", "none", "right"].contains(&first),
            "{first}"
        );
        assert!(rules.contains(&rule), "{rule}");
        let single = |letter: &str| letter.chars().count() == 1;
        assert!(
            rule == "word-end" || letters.split(' ').all(single),
            "{letters}"
        );
    }
    let finals = rows()
        .into_iter()
        .filter(|row| row[1] == "before-final" && row[2] != "*");
    let mut letters: Vec<&str> = finals.flat_map(|row| row[2].split(' ')).collect();
    let count = letters.len();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(
        letters.len(),
        count,
        "a letter has one priority before its final form"
    );
}

#[test]
fn letters_join_as_unicode_says() {
    let Ok(shaping) = fs::read_to_string("/usr/share/unicode/ArabicShaping.txt") else {
        println!("skipped: no ArabicShaping.txt (Debian: unicode-data)");
        return;
    };
    let of_type = |kind: &str| -> BTreeSet<char> {
        let lines = shaping.lines().filter(|line| !line.starts_with('#'));
        let columns = lines.map(|line| line.split(';').map(str::trim).collect::<Vec<_>>());
        let of_type = columns.filter(|columns| columns.len() > 2 && columns[2] == kind);
        of_type
            .filter_map(|columns| char::from_u32(u32::from_str_radix(columns[0], 16).ok()?))
            .filter(|c| c.is_alphabetic() && ('\u{620}'..='\u{6FF}').contains(c))
            .collect()
    };
    for (first, kind) in [("right", "R"), ("none", "U")] {
        let row = rows().into_iter().find(|row| row[0] == first).unwrap();
        let ours: BTreeSet<char> = row[2].chars().filter(|c| *c != ' ').collect();
        assert_eq!(ours, of_type(kind), "{first}");
    }
}
