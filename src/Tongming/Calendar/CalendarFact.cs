namespace Tongming.Calendar;

/// <summary>What a notice says about one day. Example: 2026-02-28, make-up working day, 春节, the address of the notice.</summary>
/// <param name="Date">The day.</param>
/// <param name="Status">
/// In a national notice <see cref="DayStatus.DayOff"/> or <see cref="DayStatus.MakeUpWorkingDay"/>; of a local day
/// <see cref="DayStatus.LocalDayOff"/> or <see cref="DayStatus.LocalWorkingDay"/>.
/// </param>
/// <param name="Name">The holiday in the words of the notice, such as 春节.</param>
/// <param name="Source">The notice: its number or its address.</param>
public sealed record CalendarFact(DateOnly Date, DayStatus Status, string Name, string Source);
