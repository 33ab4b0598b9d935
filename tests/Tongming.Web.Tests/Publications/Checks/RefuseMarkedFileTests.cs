using System.Text;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications.Checks;

public sealed class RefuseMarkedFileTests
{
    private static readonly byte[] Plain = WordMade.File(
        WordMade.Paragraph("关于商业秘密保护的通知") + WordMade.Paragraph("依照保守国家秘密法办理。")
    );

    [Theory]
    [InlineData("（机密）方案.docx")]
    [InlineData("秘密★10年 纪要.docx")]
    public async Task A_mark_in_the_name_is_enough(string name) => Assert.Equal("publication.secrecy-mark", await CodeAsync(name, Plain));

    [Fact]
    public async Task A_mark_at_the_head_of_the_text_is_found_in_office_files_pages_and_plain_text()
    {
        var marked = WordMade.File(WordMade.Paragraph("机密★20年") + WordMade.Paragraph("某方案"));
        Assert.Equal("publication.secrecy-mark", await CodeAsync("方案.docx", marked));
        Assert.Equal(
            "publication.secrecy-mark",
            await CodeAsync("方案.html", Encoding.UTF8.GetBytes("<html><body><p>秘密★5年</p><p>某方案</p></body></html>"))
        );
        Assert.Equal("publication.secrecy-mark", await CodeAsync("方案.txt", Encoding.UTF8.GetBytes("绝密\n某方案")));
    }

    [Fact]
    public async Task A_file_about_secrets_is_taken_and_one_that_cannot_be_read_is_judged_by_its_name()
    {
        Assert.Null(await CodeAsync("商业秘密保护.docx", Plain));
        Assert.Null(await CodeAsync("坏的.docx", "PK\u0003\u0004坏了"u8.ToArray()));
        Assert.Equal("publication.secrecy-mark", await CodeAsync("（绝密）坏的.docx", "PK\u0003\u0004坏了"u8.ToArray()));
    }

    private static async Task<string?> CodeAsync(string name, byte[] content) =>
        (await new RefuseMarkedFile().RunAsync(name, content, default))?.Code;
}
