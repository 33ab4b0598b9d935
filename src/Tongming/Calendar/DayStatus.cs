namespace Tongming.Calendar;

/// <summary>What a day is in the calendar of a body: by the week, by a notice of the State Council's office, or by a local one (R1-12, R1-13).</summary>
public enum DayStatus
{
    /// <summary>工作日: Monday to Friday, and no notice names it a day off.</summary>
    WorkingDay,

    /// <summary>周末: Saturday or Sunday, and no notice names it a day of work.</summary>
    Weekend,

    /// <summary>放假: a day off named by the national notice, whatever day of the week it is.</summary>
    DayOff,

    /// <summary>调休上班: a Saturday or Sunday on which the national notice has people work.</summary>
    MakeUpWorkingDay,

    /// <summary>地方放假: a day off that the region sets itself, such as a festival of a minority (放假办法 第四条).</summary>
    LocalDayOff,

    /// <summary>地方上班: a day of work that the region sets itself.</summary>
    LocalWorkingDay,
}
