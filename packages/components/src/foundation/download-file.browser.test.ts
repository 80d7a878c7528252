import { expect } from '@open-wc/testing';
import { savedFiles } from '../testing/saved-files.js';
import { downloadFile } from './download-file.js';

describe('downloadFile', () => {
  it('gives a file of that name and content', async () => {
    const [file] = await savedFiles(async () =>
      downloadFile('comprovante.txt', new Blob(['Olá'], { type: 'text/plain' })),
    );
    expect(file?.name).to.equal('comprovante.txt');
    expect(file?.content.headers.get('content-type')).to.contain('text/plain');
    expect(await file?.content.text()).to.equal('Olá');
  });
});
