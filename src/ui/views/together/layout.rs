//! Where the entities of the graph stand: pushed apart by each other, drawn together by what they
//! share (T. Fruchterman and E. Reingold, 1991), then spread over the room and moved off each
//! other's names, so that fifty can be read. The same graph always gives the same picture.
//!
//! May import: egui.

use egui::{Pos2, Vec2, pos2, vec2};

/// Rounds until it is at rest.
const ROUNDS: usize = 400;

/// How far apart two neighbours would like to be, where the whole picture is one wide and high
/// and has one node to a unit of area.
const IDEAL: f32 = 0.8;

/// Room for a dot with its name, as a part of a square two wide and high.
const ROOM: Vec2 = vec2(0.24, 0.13);

/// Rounds in which those that stand in each other's room are moved apart.
const MOVES: usize = 300;

/// How far the places of [`MANY`] go from where the pulls leave them to where each has as much room
/// as any other: a list of names in one sentence else stands in a heap. Fewer have room as it is.
const EVEN: f32 = 0.65;

/// As many as the graph shows.
const MANY: f32 = 50.0;

/// How strongly everything is drawn to the middle, so that parts that share nothing stay near.
const GRAVITY: f32 = 0.35;

/// Places for `count` nodes within (-1, 1) both ways; `edges` are pairs of nodes with a weight.
pub(super) fn places(count: usize, edges: &[(usize, usize, f32)]) -> Vec<Pos2> {
    let mut places: Vec<Pos2> = (0..count).map(spiral).collect();
    let ideal = IDEAL * (4.0 / count.max(1) as f32).sqrt();
    let weighed = weighed(count, edges);
    for round in 0..ROUNDS {
        let heat = 0.2 * (1.0 - round as f32 / ROUNDS as f32);
        let pulls = pulls(&places, &weighed, ideal);
        for (place, pull) in places.iter_mut().zip(pulls) {
            *place += pull.normalized() * pull.length().min(heat);
        }
    }
    let mut places = spread(&fitted(&turned(&places)));
    for _ in 0..MOVES {
        if !part(&mut places) {
            break;
        }
    }
    places
}

/// The edges, each the weaker the more others its ends have: what appears with everything would
/// else draw everything into one place.
fn weighed(count: usize, edges: &[(usize, usize, f32)]) -> Vec<(usize, usize, f32)> {
    let mut degrees = vec![0.0_f32; count];
    for (first, second, _) in edges {
        degrees[*first] += 1.0;
        degrees[*second] += 1.0;
    }
    let weaker = |(first, second, weight): &(usize, usize, f32)| {
        let others = degrees[*first].min(degrees[*second]).max(1.0);
        (
            *first,
            *second,
            weight.sqrt().min(2.0) * 2.0 / others.sqrt(),
        )
    };
    edges.iter().map(weaker).collect()
}

/// The places turned so that they reach farthest from side to side, and what is at one side is not
/// always at the top (the principal axes of their spread).
fn turned(places: &[Pos2]) -> Vec<Pos2> {
    let count = places.len().max(1) as f32;
    let sum = places
        .iter()
        .fold(Vec2::ZERO, |sum, place| sum + place.to_vec2());
    let center = sum / count;
    let from = |place: &Pos2| place.to_vec2() - center;
    let (mut across, mut down, mut both) = (0.0, 0.0, 0.0);
    for far in places.iter().map(from) {
        across += far.x * far.x;
        down += far.y * far.y;
        both += far.x * far.y;
    }
    let turn = egui::emath::Rot2::from_angle(-0.5 * (2.0 * both).atan2(across - down));
    places
        .iter()
        .map(|place| (turn * from(place)).to_pos2())
        .collect()
}

/// The places on the way to where their order alone, from side to side and from top to bottom,
/// would put them.
fn spread(places: &[Pos2]) -> Vec<Pos2> {
    let ranks = |of: fn(&Pos2) -> f32| {
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by(|a, b| of(&places[*a]).total_cmp(&of(&places[*b])).then(a.cmp(b)));
        let mut ranks = vec![0.0; places.len()];
        let last = (places.len().max(2) - 1) as f32;
        for (rank, index) in order.into_iter().enumerate() {
            ranks[index] = 2.0 * rank as f32 / last - 1.0;
        }
        ranks
    };
    let (across, down) = (ranks(|place| place.x), ranks(|place| place.y));
    let even = across.into_iter().zip(down);
    let share = EVEN * (places.len() as f32 / MANY).min(1.0);
    let spread = places.iter().zip(even);
    spread
        .map(|(place, (x, y))| place.lerp(pos2(x, y), share))
        .collect()
}

/// Moves those that stand in each other's room apart, the shorter way; whether any did.
fn part(places: &mut [Pos2]) -> bool {
    let mut moved = false;
    for index in 0..places.len() {
        for other in index + 1..places.len() {
            let apart = places[other] - places[index];
            let over = ROOM - apart.abs();
            if over.x <= 0.0 || over.y <= 0.0 {
                continue;
            }
            moved = true;
            // One beside the other, or one under the other.
            let by = if over.x / ROOM.x < over.y / ROOM.y {
                vec2(over.x * sign(apart.x), 0.0)
            } else {
                vec2(0.0, over.y * sign(apart.y))
            };
            places[index] = inside(places[index] - by / 2.0);
            places[other] = inside(places[other] + by / 2.0);
        }
    }
    moved
}

/// The direction of a distance; of none forward.
fn sign(of: f32) -> f32 {
    if of < 0.0 { -1.0 } else { 1.0 }
}

fn inside(place: Pos2) -> Pos2 {
    place.clamp(pos2(-1.0, -1.0), pos2(1.0, 1.0))
}

/// A first place: on a spiral with the golden angle, which leaves no two near each other.
fn spiral(index: usize) -> Pos2 {
    let turn = index as f32 * 2.399_963;
    let radius = (index as f32 + 0.5).sqrt() * 0.12;
    pos2(turn.cos() * radius, turn.sin() * radius)
}

/// What moves each node in one round.
fn pulls(places: &[Pos2], edges: &[(usize, usize, f32)], ideal: f32) -> Vec<Vec2> {
    let mut pulls: Vec<Vec2> = places
        .iter()
        .map(|place| -place.to_vec2() * GRAVITY * ideal)
        .collect();
    for (index, place) in places.iter().enumerate() {
        for other in places
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
        {
            let away = *place - *other.1;
            let far = away.length().max(0.001);
            pulls[index] += away / far * (ideal * ideal / far);
        }
    }
    for (first, second, weight) in edges {
        let apart = places[*second] - places[*first];
        let pull = apart * apart.length() / ideal * *weight;
        pulls[*first] += pull;
        pulls[*second] -= pull;
    }
    pulls
}

/// The places stretched over the whole square.
fn fitted(places: &[Pos2]) -> Vec<Pos2> {
    let bounds = egui::Rect::from_points(places);
    let half = (bounds.size() / 2.0).max(vec2(0.001, 0.001));
    let center = bounds.center();
    let fit = |place: &Pos2| {
        let from = *place - center;
        pos2(from.x / half.x, from.y / half.y)
    };
    places.iter().map(fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two groups of three that share nothing.
    const EDGES: &[(usize, usize, f32)] = &[
        (0, 1, 2.0),
        (1, 2, 2.0),
        (0, 2, 2.0),
        (3, 4, 2.0),
        (4, 5, 2.0),
        (3, 5, 2.0),
    ];

    #[test]
    fn what_shares_much_stands_together() {
        let places = places(6, EDGES);
        let far = |a: usize, b: usize| (places[a] - places[b]).length();
        assert!(far(0, 1) < far(0, 3) && far(4, 5) < far(2, 4));
    }

    #[test]
    fn all_of_it_is_in_the_square_and_no_two_are_at_one_place() {
        let places = places(50, &[]);
        assert!(
            places
                .iter()
                .all(|place| place.x.abs() <= 1.0 && place.y.abs() <= 1.0)
        );
        for (index, place) in places.iter().enumerate() {
            assert!(
                places[..index]
                    .iter()
                    .all(|other| (*other - *place).length() > 0.02)
            );
        }
    }

    /// Fifty names of which a sentence lists fifteen: none stands on another.
    #[test]
    fn fifty_names_have_room_each() {
        let mut edges = Vec::new();
        for first in 0..15 {
            edges.extend((first + 1..15).map(|second| (first, second, 1.0)));
        }
        edges.extend((15..50).map(|other| (other, other % 7, 2.0)));
        let places = places(50, &edges);
        let over = |a: &Pos2, b: &Pos2| {
            let apart = (*a - *b).abs();
            apart.x < ROOM.x * 0.9 && apart.y < ROOM.y * 0.9
        };
        let mut heaped = 0;
        for (index, place) in places.iter().enumerate() {
            heaped += places[..index]
                .iter()
                .filter(|other| over(place, other))
                .count();
        }
        assert_eq!(heaped, 0);
    }

    #[test]
    fn the_same_graph_gives_the_same_picture() {
        assert_eq!(places(6, EDGES), places(6, EDGES));
        assert_eq!(places(1, &[]).len(), 1);
        assert!(places(0, &[]).is_empty());
    }
}
