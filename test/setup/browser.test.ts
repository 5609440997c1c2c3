import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../infra/browser/browser.ts';

describe('the browser', () => {
  test('is found on this machine and draws Vietnamese text', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<h1 style="font: 40px sans-serif; display: inline">Ưu ĐIỂM</h1>');
      expect(await page.textContent('h1')).toBe('Ưu ĐIỂM');
      expect((await page.locator('h1').boundingBox())?.width).toBeGreaterThan(100);
    } finally {
      await browser.close();
    }
  });

  test('of CHROME_PATH must be there', async () => {
    const chromePath = join(tmpdir(), 'no-such-browser');
    await expect(findBrowser({ chromePath })).rejects.toThrow(
      `CHROME_PATH: there is no program ${chromePath}`,
    );
  });
});
