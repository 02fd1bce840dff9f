//! The colour tables: letters are legible on whatever is behind them, and the types stay apart for
//! eyes of every kind. A new colour gets its rows in [`rows`].

mod contrast;
mod sight;

use egui::Color32;
use warraq::{
    annotation::Color,
    entity::EntityType,
    ui::theme::{BandColors, Theme, TypeColors},
};

use contrast::contrast;
use sight::{Sight, distance};

/// Letters (WCAG 2.2, success criterion 1.4.3).
const LETTERS: f64 = 4.5;
/// Edges of buttons and fields, scroll bars, lines under words (1.4.11).
const EDGES: f64 = 3.0;

/// Something that is drawn on something: at least how far apart in brightness.
struct Row {
    what: String,
    front: Color32,
    behind: Color32,
    least: f64,
}

/// Everything that is drawn on something in `theme`.
fn rows(theme: &Theme) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |what: &str, front, behind, least| {
        rows.push(Row {
            what: what.to_owned(),
            front,
            behind,
            least,
        });
    };
    let grounds = [
        ("page", theme.page),
        ("panel", theme.panel),
        ("raised", theme.raised),
        ("hover", theme.hover),
        ("chosen", theme.chosen),
    ];
    for (ground, behind) in grounds {
        add(&format!("text on {ground}"), theme.text, behind, LETTERS);
        add(&format!("quiet on {ground}"), theme.quiet, behind, LETTERS);
        add(
            &format!("accent on {ground}"),
            theme.accent,
            behind,
            LETTERS,
        );
    }
    for (ground, behind) in &grounds[..3] {
        add(&format!("edge on {ground}"), theme.edge, *behind, EDGES);
    }
    add("a strong button", theme.page, theme.accent, LETTERS);
    add("error on page", theme.error, theme.page, LETTERS);
    add("error on raised", theme.error, theme.raised, LETTERS);
    add("an error", theme.error, theme.error_fill, LETTERS);
    add("text in an error", theme.text, theme.error_fill, LETTERS);
    add(
        "selected text",
        theme.text,
        over(theme.selected(), theme.page),
        LETTERS,
    );
    for kind in EntityType::ALL {
        let TypeColors { fill, ink } = theme.colors(kind);
        let doubtful = theme.doubtful(kind);
        let selected = over(theme.selected(), fill);
        add(&format!("text on {kind:?}"), theme.text, fill, LETTERS);
        add(
            &format!("text on doubtful {kind:?}"),
            theme.text,
            doubtful,
            LETTERS,
        );
        add(
            &format!("text on selected {kind:?}"),
            theme.text,
            selected,
            LETTERS,
        );
        add(&format!("outline of {kind:?}"), ink, fill, EDGES);
        for (ground, behind) in grounds {
            add(&format!("{kind:?} on {ground}"), ink, behind, LETTERS);
        }
    }
    for (what, BandColors { fill, line }) in bands(theme) {
        add(&format!("text on {what}"), theme.text, fill, LETTERS);
        add(&format!("line of {what}"), line, fill, EDGES);
        add(&format!("line of {what} on page"), line, theme.page, EDGES);
    }
    rows
}

/// Hits and highlights.
fn bands(theme: &Theme) -> Vec<(String, BandColors)> {
    let hits = [
        ("current hit", true, true),
        ("hit", true, false),
        ("looser hit", false, false),
    ];
    let hits = hits.map(|(what, exact, current)| (what.to_owned(), theme.hit(exact, current)));
    let highlights = Color::ALL.map(|color| (format!("{color:?}"), theme.highlight(color)));
    hits.into_iter().chain(highlights).collect()
}

/// `front`, which lets some of it through, over `behind`: as egui blends (premultiplied).
fn over(front: Color32, behind: Color32) -> Color32 {
    behind.blend(front)
}

#[test]
fn what_is_drawn_is_legible_on_what_is_behind_it_in_every_theme() {
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        let mut least: Option<(f64, String)> = None;
        for row in rows(theme) {
            let found = contrast(row.front, row.behind);
            if found < row.least {
                faults.push(format!(
                    "{}: {} {found:.2} < {}",
                    theme.name, row.what, row.least
                ));
            }
            let share = found / row.least;
            if least.as_ref().is_none_or(|(low, _)| share < *low) {
                least = Some((share, format!("{} {found:.2}", row.what)));
            }
        }
        println!(
            "{}: nearest to its bound: {:?}",
            theme.name,
            least.map(|least| least.1)
        );
    }
    assert_eq!(faults, [""; 0]);
}

/// How far apart two types' colours are at least, in CIEDE2000: the fills of any two, those of two
/// of the four that make most of an article, and the inks likewise. Nine light fills cannot all be
/// far apart to an eye with two kinds of cones; what they lack, inks (outline, line under the word,
/// mark in the sidebar), the dashes of lines and the card under the pointer make up for.
struct Apart {
    fills: f64,
    common_fills: f64,
    inks: f64,
    common_inks: f64,
}

/// To an eye with three kinds of cones, and to one with two.
const APART: [Apart; 2] = [
    Apart {
        fills: 10.0,
        common_fills: 14.0,
        inks: 13.0,
        common_inks: 20.0,
    },
    Apart {
        fills: 6.4,
        common_fills: 9.0,
        inks: 8.4,
        common_inks: 12.0,
    },
];

/// How far a fill is from the page at least, to every eye.
const FROM_PAGE: f64 = 7.0;

/// The types that make most of an article.
const COMMON: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Organisation,
    EntityType::Place,
    EntityType::Date,
];

#[test]
fn types_stay_apart_for_eyes_of_every_kind() {
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        for sight in Sight::ALL {
            let bound = &APART[usize::from(sight != Sight::Normal)];
            let fill = |kind: EntityType| theme.colors(kind).fill;
            let ink = |kind: EntityType| theme.colors(kind).ink;
            let found = [
                ("fills", nearest(&EntityType::ALL, sight, fill), bound.fills),
                (
                    "common fills",
                    nearest(&COMMON, sight, fill),
                    bound.common_fills,
                ),
                ("inks", nearest(&EntityType::ALL, sight, ink), bound.inks),
                (
                    "common inks",
                    nearest(&COMMON, sight, ink),
                    bound.common_inks,
                ),
                ("page", from_page(theme, sight), FROM_PAGE),
            ];
            for (what, found, least) in found {
                println!("{} {sight:?} {what}: {found:.1}", theme.name);
                if found < least {
                    faults.push(format!(
                        "{} {sight:?} {what}: {found:.2} < {least}",
                        theme.name
                    ));
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// The distance of the two of `kinds` that are nearest to each other.
fn nearest(kinds: &[EntityType], sight: Sight, color: impl Fn(EntityType) -> Color32) -> f64 {
    let mut least = f64::INFINITY;
    for (index, first) in kinds.iter().enumerate() {
        for second in &kinds[..index] {
            least = least.min(distance(color(*first), color(*second), sight));
        }
    }
    least
}

/// How far the fill nearest to the page is from it.
fn from_page(theme: &Theme, sight: Sight) -> f64 {
    let fills = EntityType::ALL.map(|kind| theme.colors(kind).fill);
    let distances = fills.map(|fill| distance(fill, theme.page, sight));
    distances.into_iter().fold(f64::INFINITY, f64::min)
}

#[test]
fn no_two_types_have_the_same_line() {
    use warraq::ui::theme::shading::dashes;
    for (index, first) in EntityType::ALL.iter().enumerate() {
        for second in &EntityType::ALL[..index] {
            assert_ne!(dashes(*first), dashes(*second), "{first:?}, {second:?}");
        }
    }
}
