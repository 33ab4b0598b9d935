using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Tests.Publications.Channels;

public sealed class ReachTests
{
    [Theory]
    [InlineData("附件1.pdf", "附件1.pdf")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("a\\b:c.docx", "a_b_c.docx")]
    [InlineData("...", "file")]
    public void A_name_leads_nowhere_else(string name, string safe) => Assert.Equal(safe, ExportPackage.SafeName(name));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var safe = ExportPackage.SafeName(new string('长', 300) + ".xlsx");
        Assert.Equal((85, ".xlsx"), (safe.Length, Path.GetExtension(safe)));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("203.0.113.9", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2001:db8::1", false)]
    public void Networks_of_ones_own_are_known(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, OutsideCalls.IsPrivate(System.Net.IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://a.example", "", false, true)]
    [InlineData("http://a.example", "", false, false)]
    [InlineData("http://inside.example", "", true, true)]
    [InlineData("https://user@a.example", "", false, false)]
    [InlineData("", "county", false, true)]
    [InlineData("", "../up", false, false)]
    [InlineData("", "", false, false)]
    public void A_connection_that_cannot_work_keeps_the_program_from_starting(string address, string folder, bool isPrivate, bool works)
    {
        var connection = new ConnectionOptions
        {
            Address = address,
            Folder = folder,
            Private = isPrivate,
        };
        Assert.Equal(works, connection.WhatIsWrong() is null);
    }

    [Fact]
    public void A_connection_never_prints_its_secrets() =>
        Assert.DoesNotContain(
            "secret",
            $"{new ConnectionOptions { Secret = "secret-1", Token = "secret-2", AppId = "a" }}",
            StringComparison.Ordinal
        );

    [Fact]
    public void The_cover_is_a_picture_that_readers_take()
    {
        var png = PlainCover.File.Bytes;
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.True(png.Length < 2000);
    }
}
