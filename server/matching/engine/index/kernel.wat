;; The loops of kernel.ts, eight scores at a time. `npm run kernel` builds wasm-kernel-bytes.ts from this file, and
;; kernel.test.ts holds it to the plain kernel's results.
(module
  (import "index" "memory" (memory 1 65536 shared))

  ;; For each posting in [at, end): score of the slot in its upper 24 bits += weight × its lower 8 bits.
  (func (export "accumulate") (param $at i32) (param $end i32) (param $weight i32) (param $scores i32)
    (local $posting i32) (local $score i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $posting (i32.load (local.get $at)))
        ;; a score takes two bytes: slot × 2 is the posting shifted by 8, and back by 1
        (local.set $score (i32.add (local.get $scores) (i32.shl (i32.shr_u (local.get $posting) (i32.const 8)) (i32.const 1))))
        (i32.store16 (local.get $score)
          (i32.add
            (i32.load16_u (local.get $score))
            (i32.mul (local.get $weight) (i32.and (local.get $posting) (i32.const 255)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next))))

  ;; Appends the slots whose bits are set in $lanes (eight slots from $slot) and their scores to $hits; returns its new end.
  (func $append (param $lanes i32) (param $slot i32) (param $scores i32) (param $hits i32) (result i32)
    (local $hit i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $lanes)))
        (local.set $hit (i32.add (local.get $slot) (i32.ctz (local.get $lanes))))
        (i32.store (local.get $hits) (local.get $hit))
        (i32.store offset=4 (local.get $hits)
          (i32.load16_u (i32.add (local.get $scores) (i32.shl (local.get $hit) (i32.const 1)))))
        (local.set $hits (i32.add (local.get $hits) (i32.const 8)))
        (local.set $lanes (i32.and (local.get $lanes) (i32.sub (local.get $lanes) (i32.const 1))))
        (br $next)))
    (local.get $hits))

  ;; Slots in [0, slots) with a score above $bar; returns where the hits end. $slots is a multiple of 16.
  (func (export "collect") (param $scores i32) (param $slots i32) (param $bar i32) (param $hits i32) (result i32)
    (local $slot i32) (local $at i32) (local $bars v128) (local $first v128) (local $second v128)
    (local.set $bars (i16x8.splat (local.get $bar)))
    (local.set $at (local.get $scores))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $slot) (local.get $slots)))
        (local.set $first (v128.load (local.get $at)))
        (local.set $second (v128.load offset=16 (local.get $at)))
        ;; hardly any sixteen have one above the bar
        (if (v128.any_true (i16x8.gt_u (i16x8.max_u (local.get $first) (local.get $second)) (local.get $bars)))
          (then
            (local.set $hits (call $append
              (i16x8.bitmask (i16x8.gt_u (local.get $first) (local.get $bars)))
              (local.get $slot) (local.get $scores) (local.get $hits)))
            (local.set $hits (call $append
              (i16x8.bitmask (i16x8.gt_u (local.get $second) (local.get $bars)))
              (i32.add (local.get $slot) (i32.const 8)) (local.get $scores) (local.get $hits)))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (local.set $slot (i32.add (local.get $slot) (i32.const 16)))
        (br $next)))
    (local.get $hits))

  ;; Slots in [0, slots) with a score above $bar or above their own floor; returns where the hits end.
  (func (export "collectWanting")
    (param $scores i32) (param $floors i32) (param $slots i32) (param $bar i32) (param $hits i32) (result i32)
    (local $slot i32) (local $at i32) (local $bars v128) (local $lanes i32)
    (local.set $bars (i16x8.splat (local.get $bar)))
    (local.set $at (local.get $scores))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $slot) (local.get $slots)))
        (local.set $lanes (i16x8.bitmask (i16x8.gt_u
          (v128.load (local.get $at))
          (i16x8.min_u (local.get $bars) (v128.load (local.get $floors))))))
        (if (local.get $lanes)
          (then
            (local.set $hits (call $append
              (local.get $lanes) (local.get $slot) (local.get $scores) (local.get $hits)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $floors (i32.add (local.get $floors) (i32.const 16)))
        (local.set $slot (i32.add (local.get $slot) (i32.const 8)))
        (br $next)))
    (local.get $hits))

  ;; Sets the scores to nought.
  (func (export "clear") (param $scores i32) (param $bytes i32)
    (memory.fill (local.get $scores) (i32.const 0) (local.get $bytes)))
)
