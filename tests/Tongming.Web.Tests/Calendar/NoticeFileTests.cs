using System.Text;
using Tongming.Calendar;
using Tongming.Web.Calendar;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Calendar;

public sealed class NoticeFileTests
{
    [Fact]
    public void The_file_that_comes_with_the_program_is_read_as_the_program_reads_it()
    {
        var read = NoticeFile.Read(Encoding.UTF8.GetBytes(Tree.Read("src/Tongming.Web/Calendar/holidays-cn.json")));
        Assert.True(read.Succeeded, read.Refusal?.Code);
        Assert.Equal(NationalHolidays.Calendar.Version, WorkingCalendar.From(read.Value.Notices).Version);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var written = NoticeFile.Write(NationalHolidays.Notices);
        var read = NoticeFile.Read(Encoding.UTF8.GetBytes(written)).Value!;
        Assert.Equal(NationalHolidays.Calendar.Version, WorkingCalendar.From(read.Notices).Version);
    }

    [Theory]
    [InlineData("", "calendar.file.unreadable")]
    [InlineData("[]", "calendar.file.unreadable")]
    [InlineData("{\"years\":{}}", "calendar.file.unreadable")]
    [InlineData("{\"years\":{\"x\":{}}}", "calendar.file.years")]
    [InlineData(
        "{\"years\":{\"1999\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"1999-01-01\",\"name\":\"n\"}],\"workDays\":[]}}}",
        "calendar.file.years"
    )]
    [InlineData("{\"years\":{\"2030\":{\"offDays\":[]}}}", "calendar.file.year")]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[],\"offDays\":[{\"date\":\"2030-01-01\",\"name\":\"n\"}],\"workDays\":[]}}}",
        "calendar.notice.source"
    )]
    [InlineData("{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[],\"workDays\":[]}}}", "calendar.notice.empty")]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"2030-02-30\",\"name\":\"n\"}],\"workDays\":[]}}}",
        "calendar.file.year"
    )]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"2033-01-01\",\"name\":\"n\"}],\"workDays\":[]}}}",
        "calendar.notice.year"
    )]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"2030-01-01\",\"name\":\" \"}],\"workDays\":[]}}}",
        "calendar.notice.name"
    )]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"2030-01-05\",\"name\":\"n\"}],\"workDays\":[{\"date\":\"2030-01-05\",\"name\":\"n\"}]}}}",
        "calendar.notice.twice"
    )]
    [InlineData(
        "{\"years\":{\"2030\":{\"source\":[\"a\"],\"offDays\":[{\"date\":\"2030-01-01\",\"name\":\"n\"}],\"workDays\":[{\"date\":\"2030-01-02\",\"name\":\"n\"}]}}}",
        "calendar.notice.weekday"
    )]
    public void A_file_that_is_wrong_is_refused_with_a_sentence(string file, string code)
    {
        var read = NoticeFile.Read(Encoding.UTF8.GetBytes(file));
        Assert.Equal(code, read.Refusal?.Code);
        Assert.EndsWith("。", CalendarText.Say(read.Refusal!), StringComparison.Ordinal);
    }
}
