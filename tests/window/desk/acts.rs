//! Every correction that the desk offers, done as a reader does it, undone and redone: each gives
//! back exactly what was there. With the mouse and by keyboard, in Arabic.

use egui::{Event, Key, Modifiers, PointerButton};

use super::{ARTICLE, CTRL, SHIFT, Window};

/// All that tells one state of the names from another: each name with its type, its Latin form
/// and the words of its mentions.
type Names = Vec<(
    String,
    &'static str,
    Option<String>,
    Vec<(usize, &'static str, String)>,
)>;

fn state(window: &Window) -> Names {
    let app = window.app.borrow();
    let session = app.session().unwrap();
    let extraction = session.extraction();
    let entities = extraction.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|at| {
            let mention = &extraction.mentions[*at];
            let words = session.document.slice(mention.span).to_owned();
            (mention.span.start, mention.kind.code(), words)
        });
        (
            entity.name.clone(),
            entity.kind.code(),
            entity.latin.clone(),
            mentions.collect(),
        )
    });
    entities.collect()
}

/// Whether some mention says that the reader decided it.
fn has_decided(window: &Window) -> bool {
    let app = window.app.borrow();
    let mentions = &app.session().unwrap().extraction().mentions;
    mentions.iter().any(|mention| mention.is_decided())
}

/// Opens the menu of a row by key.
fn menu(window: &mut Window, name: &str) {
    window.focus_row(name);
    window.press(SHIFT, Key::F10);
}

/// Takes a row along with the mouse and lets it go over another.
pub fn drag(window: &mut Window, from: &str, to: &str) {
    let (from, to) = (window.row(from), window.row(to));
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.harness.event(Event::PointerMoved(from));
    window.harness.event(button(from, true));
    window.harness.step();
    for part in 1..=5 {
        let at = from.lerp(to, part as f32 / 5.0);
        window.harness.event(Event::PointerMoved(at));
        window.harness.step();
    }
    window.harness.event(button(to, false));
    window.harness.run_steps(3);
}

/// Types a name into the card that is open.
fn name(window: &mut Window, name: &str) {
    window.press(CTRL, Key::A);
    window.type_in(name);
    window.press(Modifiers::NONE, Key::Enter);
}

/// A correction: what it is, how it is done, and a name that is there after it or has gone.
struct Correction {
    what: &'static str,
    act: fn(&mut Window),
    there: &'static str,
    gone: &'static str,
}

const CORRECTIONS: &[Correction] = &[
    Correction {
        what: "merged by dragging",
        act: |window| drag(window, "الرباط", "القاهرة"),
        there: "القاهرة",
        gone: "الرباط",
    },
    Correction {
        what: "chosen together and merged",
        act: |window| {
            for row in ["القاهرة", "الرباط"] {
                let at = window.row(row);
                window.mouse(PointerButton::Primary, at, CTRL);
            }
            window.press(CTRL, Key::J);
        },
        there: "القاهرة",
        gone: "الرباط",
    },
    Correction {
        what: "merged by keyboard",
        act: |window| {
            menu(window, "الرباط");
            window.choose("دمج في اسم آخر…");
            window.type_in("قاهره");
            window.press(Modifiers::NONE, Key::Enter);
        },
        there: "القاهرة",
        gone: "الرباط",
    },
    Correction {
        what: "a form split off",
        act: |window| {
            menu(window, "ناصر بوريطة");
            window.choose("فصل صيغة عن الاسم");
            window.choose("بوريطة");
        },
        there: "بوريطة",
        gone: "",
    },
    Correction {
        what: "renamed",
        act: |window| {
            window.focus_row("ناصر بوريطة");
            window.press(Modifiers::NONE, Key::F2);
            name(window, "الوزير بوريطة");
        },
        there: "الوزير بوريطة",
        gone: "ناصر بوريطة",
    },
    Correction {
        what: "named in Latin letters",
        act: |window| {
            menu(window, "ناصر بوريطة");
            window.choose("الاسم بالحروف اللاتينية…");
            name(window, "Nasser Bourita (MAE)");
        },
        there: "ناصر بوريطة",
        gone: "",
    },
    Correction {
        what: "of another type",
        act: |window| {
            menu(window, "الرباط");
            window.choose("تغيير النوع");
            window.choose("هيئة");
        },
        there: "الرباط",
        gone: "",
    },
    Correction {
        what: "not a name in this article",
        act: |window| {
            window.focus_row("الرباط");
            window.press(Modifiers::NONE, Key::Delete);
        },
        there: "القاهرة",
        gone: "الرباط",
    },
    Correction {
        what: "not a name in this place",
        act: |window| {
            window.press(Modifiers::NONE, Key::N);
            window.press(SHIFT, Key::F10);
            window.choose("ليس اسما في هذا الموضع");
        },
        there: "القاهرة",
        gone: "",
    },
    Correction {
        what: "never a name",
        act: |window| {
            menu(window, "الرباط");
            window.choose("ليس اسما أبدا");
        },
        there: "القاهرة",
        gone: "الرباط",
    },
    Correction {
        what: "added wherever it stands",
        act: |window| {
            window.select_words(2, 3);
            window.press(SHIFT, Key::F10);
            window.choose("إضافة اسم حيثما ورد");
            window.choose("حدث");
        },
        there: "وصل وزير الخارجية",
        gone: "",
    },
    Correction {
        what: "added in one place",
        act: |window| {
            window.select_words(2, 2);
            window.press(SHIFT, Key::F10);
            window.choose("إضافة اسم هنا فقط");
            window.choose("حدث");
        },
        there: "وصل وزير",
        gone: "",
    },
    Correction {
        what: "its ends moved",
        act: |window| {
            window.select_words(2, 5);
            window.press(SHIFT, Key::F10);
            window.choose("مطابقة حدود الاسم للتحديد");
        },
        there: "القاهرة",
        gone: "",
    },
];

#[test]
fn each_correction_is_done_undone_and_redone_exactly() {
    for correction in CORRECTIONS {
        let what = correction.what;
        let mut window = Window::on(ARTICLE);
        let before = state(&window);
        (correction.act)(&mut window);
        let after = state(&window);
        assert_ne!(before, after, "{what}");
        let is_there = |name: &str| after.iter().any(|(own, ..)| own == name);
        assert!(is_there(correction.there), "{what}: {after:?}");
        assert!(!is_there(correction.gone), "{what}: {after:?}");
        let goes = after.iter().map(|name| name.3.len()).sum::<usize>()
            < before.iter().map(|name| name.3.len()).sum::<usize>();
        assert!(goes || has_decided(&window), "{what}: marked as decided");
        window.press(CTRL, Key::Z);
        assert_eq!(before, state(&window), "{what}, undone");
        window.press(CTRL | SHIFT, Key::Z);
        assert_eq!(after, state(&window), "{what}, redone");
        window.press(CTRL, Key::Z);
        assert_eq!(before, state(&window), "{what}, undone again");
    }
}

#[test]
fn corrections_are_undone_one_after_the_other_back_to_the_first() {
    let mut window = Window::on(ARTICLE);
    let mut states = vec![state(&window)];
    for index in [3, 5, 6] {
        (CORRECTIONS[index].act)(&mut window);
        states.push(state(&window));
    }
    for expected in states.iter().rev().skip(1) {
        window.press(CTRL, Key::Z);
        assert_eq!(expected, &state(&window));
    }
    for expected in states.iter().skip(1) {
        window.press(CTRL, Key::Y);
        assert_eq!(expected, &state(&window));
    }
}

/// Whatever the program says later of the same text, the reader's word stands.
#[test]
fn what_the_reader_decided_wins_when_the_article_is_looked_through_again() {
    let mut window = Window::on(ARTICLE);
    (CORRECTIONS[4].act)(&mut window);
    let day = warraq::document::Date::new(2020, 1, 1);
    let again = warraq::ui::Command::SetPublished(day);
    window.app.borrow_mut().apply(again);
    window.finish_reading();
    let names = state(&window);
    assert!(
        names.iter().any(|(name, ..)| name == "الوزير بوريطة"),
        "{names:?}"
    );
}
