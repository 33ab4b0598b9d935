namespace Tongming.Calendar;

/// <summary>
/// Time that is not counted (条例 第三十三条第三款): the days after <paramref name="From"/> up to and with <paramref name="To"/>.
/// Example: asked on 2026-03-09, answered on 2026-03-20: nine working days are not counted.
/// </summary>
/// <param name="From">The day on which the letter is issued; itself counted.</param>
/// <param name="To">The day on which the answer arrives or its limit ends; not counted.</param>
/// <param name="Kind">What was asked, where it is known.</param>
public sealed record Pause(DateOnly From, DateOnly To, ClockEventKind? Kind = null);
