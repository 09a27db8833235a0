//! Sorts numbers of 64 bits, the only thing that a search sorts: small, and quick for many.

/// Below this, insertion is quicker than counting.
const FEW: usize = 48;

/// Sorts keys, byte by byte from the lowest; bytes that all keys share are passed over.
pub fn sort(keys: &mut Vec<u64>) {
    if keys.len() < FEW {
        return insert(keys);
    }
    let all = keys.iter().fold(u64::MAX, |all, key| all & key);
    let any = keys.iter().fold(0, |any, key| any | key);
    let mut other = vec![0; keys.len()];
    for shift in (0..64).step_by(8).filter(|shift| (all ^ any) >> shift & 0xFF != 0) {
        let mut next = [0_u32; 256];
        for key in keys.iter() {
            count(&mut next, key >> shift);
        }
        let mut start = 0;
        for place in &mut next {
            (*place, start) = (start, start + *place);
        }
        for &key in keys.iter() {
            let at = count(&mut next, key >> shift);
            if let Some(place) = other.get_mut(at) {
                *place = key;
            }
        }
        core::mem::swap(keys, &mut other);
    }
}

/// Raises the count of a byte; what it was before.
#[allow(clippy::indexing_slicing, reason = "A byte is one of 256.")]
fn count(counts: &mut [u32; 256], byte: u64) -> usize {
    let place = &mut counts[byte as usize & 0xFF];
    *place += 1;
    *place as usize - 1
}

fn insert(keys: &mut [u64]) {
    for end in 1..keys.len() {
        let mut at = end;
        while at > 0 && keys.get(at - 1) > keys.get(at) {
            keys.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_end_in_order_whether_few_or_many() {
        for length in [0, 1, 2, 47, 48, 49, 5_000] {
            let mut keys: Vec<u64> = (0..length).map(|at: u64| crate::table::mix(at, 7)).collect();
            let mut expected = keys.clone();
            expected.sort_unstable();
            super::sort(&mut keys);
            assert_eq!(keys, expected);
        }
    }
}
