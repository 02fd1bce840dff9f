//! Every command of the table, given by keyboard or by its name in the palette, in Arabic, on a
//! real article; `every_command.txt` says what is to be seen then, and what is to be seen must not
//! be so without the command.

mod eye;
mod hand;
mod row;

use std::{collections::BTreeSet, fs, num::NonZero, path::Path, thread};

use warraq::ui::command::table;

use self::{
    eye::Before,
    hand::{Hand, entry},
    row::{Row, Sight, Then},
};

fn rows() -> Vec<Row> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/window/every_command.txt"
    );
    row::read(&fs::read_to_string(file).expect("the file of rows"))
}

#[test]
fn the_rows_are_the_commands_of_the_table() {
    let rows = rows();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let without: Vec<&str> = table::all()
        .map(|entry| entry.name)
        .filter(|name| !names.contains(name))
        .collect();
    assert!(without.is_empty(), "commands without a row: {without:?}");
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(unique.len(), names.len(), "a command has two rows");
    assert_eq!(names.len(), table::all().count(), "a row without a command");
    for row in &rows {
        if let Some(test) = &row.elsewhere {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(&test.what);
            let test_text = fs::read_to_string(file).expect(&test.what);
            assert!(
                test_text.contains(&test.text),
                "{}: {}",
                row.name,
                test.text
            );
            continue;
        }
        if let Some(why) = &row.unseen {
            println!("not shown: {}: {why}", row.name);
            continue;
        }
        let sights = row.then.iter().any(|line| matches!(line, Then::Sight(_)));
        assert!(sights, "{}: nothing is to be seen", row.name);
    }
}

#[test]
fn every_command_does_what_its_row_says_and_nothing_of_it_comes_by_itself() {
    let mut rows = rows();
    rows.retain(|row| row.elsewhere.is_none() && row.unseen.is_none());
    let threads = thread::available_parallelism().map_or(2, NonZero::get);
    let share = rows.len().div_ceil(threads).max(1);
    let wrong: Vec<String> = thread::scope(|scope| {
        let parts = rows.chunks(share);
        let parts: Vec<_> = parts
            .map(|rows| scope.spawn(|| rows.iter().flat_map(wrong).collect::<Vec<String>>()))
            .collect();
        let parts = parts.into_iter().map(|part| part.join().expect("no panic"));
        parts.flatten().collect()
    });
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What is wrong with a command: what is not to be seen, and what is to be seen without it.
fn wrong(row: &Row) -> Vec<String> {
    let mut wrong = Vec::new();
    for (given, seen) in [(true, play(row, true)), (false, play(row, false))] {
        let seen = match seen {
            Ok(seen) => seen,
            Err(error) => {
                wrong.push(format!("{}: {error}", row.name));
                continue;
            }
        };
        for (line, result) in seen {
            match (given, result) {
                (true, Err(error)) => wrong.push(format!("{}: «{line}»: {error}", row.name)),
                (false, Ok(())) => {
                    wrong.push(format!("{}: «{line}» is so without the command", row.name));
                }
                _ => {}
            }
        }
    }
    wrong
}

/// Lines of a row with what came of each: nothing, where it is as the line says.
type Seen = Vec<(String, Result<(), String>)>;

/// Does what the row says, with the command or without it; what was to be seen, line by line.
fn play(row: &Row, given: bool) -> Result<Seen, String> {
    let mut hand = Hand::new();
    for step in &row.first {
        hand.take(step)?;
    }
    let sights = row.then.iter().filter_map(|line| match line {
        Then::Sight(sight) => Some(sight),
        Then::Step(_) => None,
    });
    let sights: Vec<&Sight> = sights.collect();
    let before = Before::of(&hand, &sights);
    if given {
        hand.give(entry(&row.name), row.by_palette)?;
    }
    let (mut seen, mut number) = (Vec::new(), 0);
    for line in &row.then {
        match line {
            Then::Step(step) => hand.take(step)?,
            Then::Sight(sight) => {
                let result = before.sees(&hand, number, sight);
                seen.push((sight.line.clone(), result));
                number += 1;
            }
        }
    }
    Ok(seen)
}
